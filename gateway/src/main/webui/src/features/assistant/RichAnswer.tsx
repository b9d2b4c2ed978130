import { AnchorLink } from "@/shared/ui/links";
import { Fragment } from "react";
import { partsOf } from "./parts";

/** The answer as text, with its paths into this app as links that open the screen. Never as HTML. */
export function RichAnswer({ text, onLeave }: { text: string; onLeave?: () => void }) {
  return (
    <>
      {partsOf(text).map((part, i) =>
        part.to ? (
          <AnchorLink key={i} to={part.to} onClick={onLeave}>
            {part.text}
          </AnchorLink>
        ) : (
          <Fragment key={i}>{part.text}</Fragment>
        ),
      )}
    </>
  );
}
