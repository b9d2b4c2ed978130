import { Link } from "@tanstack/react-router";
import { useSession } from "@/shared/session/session";
import { AccountMenu } from "./AccountMenu";
import { AssistantButton } from "./AssistantButton";
import { ThemeButton } from "./ThemeButton";
import classes from "./TopBar.module.css";

export function TopBar() {
  const session = useSession();
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.mark}>
        <img src="/icon.svg" alt="" width={28} height={28} />
        Ticketing
      </Link>
      <nav aria-label="Main" className={classes.nav}>
        <Link to="/" activeOptions={{ exact: true }} className={session?.role === "customer" ? classes.roomy : undefined}>
          What's on
        </Link>
        {session?.role === "customer" && (
          <>
            <Link to="/orders">My tickets</Link>
            <Link to="/support" className={classes.wide}>
              Help
            </Link>
          </>
        )}
      </nav>
      <div className={classes.tools}>
        {session && <AssistantButton />}
        <ThemeButton />
        {session === undefined ? null : session ? <AccountMenu session={session} /> : <Link to="/login" className={classes.signIn}>Sign in</Link>}
      </div>
    </header>
  );
}
