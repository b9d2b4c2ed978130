import type { ReactNode } from "react";
import classes from "./Thread.module.css";
import { When } from "./When";

/** What a customer and support wrote to each other, the oldest first. */
export function Thread({ children }: { children: ReactNode }) {
  return <ol className={classes.thread}>{children}</ol>;
}

interface SaidProps {
  by: string;
  at?: string;
  /** Said by support. */
  ours?: boolean;
  children: string;
}

export function Said({ by, at, ours, children }: SaidProps) {
  return (
    <li data-ours={ours || undefined}>
      <strong>{by}</strong>{" "}
      {at && (
        <small>
          <When at={at} />
        </small>
      )}
      <p>{children}</p>
    </li>
  );
}
