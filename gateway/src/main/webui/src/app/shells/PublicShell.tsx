import { Outlet, useRouterState } from "@tanstack/react-router";
import { HoldPill } from "@/shared/hold/HoldPill";
import classes from "./PublicShell.module.css";
import { StaleBar } from "./StaleBar";
import { TopBar } from "./TopBar";

export function PublicShell() {
  const onMap = useRouterState({ select: (s) => s.location.pathname.endsWith("/seats") });
  return (
    <div className={classes.shell} data-full={onMap || undefined}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <TopBar />
      <StaleBar />
      <main id="main" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      {!onMap && <Footer />}
      <HoldPill />
    </div>
  );
}

function Footer() {
  return (
    <footer className={classes.footer}>
      <p>Seats are held for you while you decide. The total never grows on the way to payment.</p>
    </footer>
  );
}
