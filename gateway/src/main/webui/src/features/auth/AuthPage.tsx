import type { FormEvent, ReactNode } from "react";
import { Page } from "@/shared/ui/Page";
import classes from "./AuthPage.module.css";

interface Props {
  title: string;
  lead?: ReactNode;
  onSubmit?: () => void;
  children: ReactNode;
  below?: ReactNode;
}

/** One column, one form, one way further. */
export function AuthPage({ title, lead, onSubmit, children, below }: Props) {
  const submit = (e: FormEvent) => {
    e.preventDefault();
    onSubmit?.();
  };
  return (
    <div className={classes.column}>
      <Page title={title} lead={lead} width="text">
        <form onSubmit={submit} noValidate className={classes.form}>
          {children}
        </form>
        {below && <div className={classes.below}>{below}</div>}
      </Page>
    </div>
  );
}
