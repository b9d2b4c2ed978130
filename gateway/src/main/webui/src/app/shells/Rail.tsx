import { Link, useLocation } from "@tanstack/react-router";
import { PLACES } from "@/shared/session/places";
import { HOME, type Session } from "@/shared/session/session";
import { IconSearch } from "@/shared/icons";
import { useCurrentInView } from "@/shared/ui/useCurrentInView";
import classes from "./StaffShell.module.css";

export function Rail({ session, onPalette }: { session: Session | null | undefined; onPalette: () => void }) {
  const row = useCurrentInView(`${session?.role} ${useLocation().pathname}`);
  const places = PLACES.filter((p) => session && p.roles.includes(session.role));
  const groups = [...new Set(places.map((p) => p.group))];
  return (
    <nav ref={row} className={classes.rail} aria-label="Workplaces">
      <Link to={session ? HOME[session.role] : "/"} className={classes.mark} activeOptions={{ exact: true }}>
        <img src="/icon.svg" alt="" width={26} height={26} />
        Ticketing
      </Link>
      <button type="button" onClick={onPalette} className={classes.keys}>
        <IconSearch size={18} /> Go to… <kbd>Ctrl K</kbd>
      </button>
      {groups.map((group) => (
        <div key={group} style={{ display: "contents" }}>
          <span className={classes.group}>{group}</span>
          {places
            .filter((p) => p.group === group)
            .map((p) => (
              <Link key={p.to} to={p.to} activeOptions={{ exact: true, includeSearch: false }}>
                {p.name}
              </Link>
            ))}
        </div>
      ))}
    </nav>
  );
}
