import { useEffect, useRef } from "react";

/** For a row of links that may be wider than the screen: moves the current one into view whenever `where` changes. */
export function useCurrentInView(where: string) {
  const row = useRef<HTMLElement>(null);
  const shown = useRef("");
  useEffect(() => {
    if (shown.current === where) return;
    shown.current = where;
    row.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" });
  });
  return row;
}
