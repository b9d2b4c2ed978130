import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { explain } from "@/shared/api/explain";
import { problemOf } from "@/shared/api/problem";
import { IconAlertTriangle } from "@/shared/icons";
import classes from "./Notices.module.css";

interface EmptyProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here: why, and one thing to do. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** A list or page that could not be loaded: cause, a retry, the trace id for support. */
export function ErrorPanel({ error, retry }: { error: unknown; retry?: () => void }) {
  const { title, hint } = explain(error);
  const { traceId } = problemOf(error);
  return (
    <div className={classes.empty} role="alert">
      <IconAlertTriangle size={28} aria-hidden className={classes.mark} />
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
      {traceId && (
        <p className={classes.trace}>
          Trace id <code>{traceId}</code>
        </p>
      )}
      {retry && (
        <Button variant="default" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** A refusal beside the form that caused it. */
export function FormProblem({ error }: { error: unknown }) {
  if (!error) return null;
  const { title, hint } = explain(error);
  return (
    <div role="alert" className={classes.problem}>
      <strong>{title}</strong>
      {hint && <span>{hint}</span>}
    </div>
  );
}
