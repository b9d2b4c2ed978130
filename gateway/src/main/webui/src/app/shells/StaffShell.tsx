import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useSession } from "@/shared/session/session";
import { AccountMenu } from "./AccountMenu";
import { AssistantButton } from "./AssistantButton";
import { Rail } from "./Rail";
import classes from "./StaffShell.module.css";
import { StaleBar } from "./StaleBar";
import { ThemeButton } from "./ThemeButton";

const Palette = lazy(() => import("@/features/palette/Palette").then((m) => ({ default: m.Palette })));

/** Left rail by job; Ctrl+K goes anywhere. */
export function StaffShell() {
  const session = useSession();
  const [palette, setPalette] = useState(false);
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (e.key.toLowerCase() !== "k" || !(e.ctrlKey || e.metaKey)) return;
      e.preventDefault();
      setPalette(true);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return (
    <div className={classes.shell}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className={classes.side}>
        <Rail session={session} onPalette={() => setPalette(true)} />
        <div className={classes.tools}>
          <AssistantButton />
          <ThemeButton />
          {session && <AccountMenu session={session} low />}
        </div>
      </header>
      <main id="main" className={classes.main} tabIndex={-1}>
        <StaleBar />
        <Outlet />
      </main>
      <Suspense fallback={null}>{palette && session && <Palette session={session} onClose={() => setPalette(false)} />}</Suspense>
    </div>
  );
}
