import type { ReactNode } from "react";
import classes from "./Stub.module.css";

interface Props {
  children: ReactNode;
  /** What hangs right of the perforation. */
  tear?: ReactNode;
  faded?: boolean;
}

/** A ticket: notched edges and, where something can be torn off, a perforation. Only for things that are tickets. */
export function Stub({ children, tear, faded }: Props) {
  return (
    <div className={classes.stub} data-faded={faded || undefined}>
      <div className={classes.body}>{children}</div>
      {tear && <div className={classes.tear}>{tear}</div>}
    </div>
  );
}
