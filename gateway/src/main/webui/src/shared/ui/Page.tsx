import { type ReactNode, useEffect } from "react";
import classes from "./Page.module.css";

interface Props {
  title: string;
  /** Said in the browser's tab when it should differ from the heading. */
  tab?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  width?: "text" | "wide" | "full";
  children: ReactNode;
}

/** A page's heading row and measure; also names the browser's tab. */
export function Page({ title, tab, lead, actions, width = "wide", children }: Props) {
  useTabTitle(tab ?? title);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function useTabTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Ticketing`;
  }, [title]);
}
