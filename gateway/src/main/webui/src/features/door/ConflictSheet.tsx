import { useQuery } from "@tanstack/react-query";
import { clock } from "@/shared/format/time";
import { explain } from "@/shared/api/explain";
import { conflictsQuery } from "./api";
import classes from "./Door.module.css";
import { placeWords } from "./verdict";

/** Entries that turned out wrong once the doors compared notes. A list, never a popup: the queue goes on. */
export function ConflictSheet({ eventId, onClose }: { eventId: number; onClose: () => void }) {
  const { data, error } = useQuery(conflictsQuery(eventId));
  return (
    <div className={classes.sheet} role="dialog" aria-label="Conflicts">
      {error && <p className={classes.quiet}>{explain(error).title}. The list comes back with the connection.</p>}
      {data?.length === 0 && <p className={classes.quiet}>No conflicts. Nobody went in twice, as far as the doors have reported.</p>}
      <ul className={classes.list}>
        {data?.map((c) => (
          <li key={c.id}>
            <strong>{placeWords(c.seat)}</strong>
            <p className={classes.quiet}>
              {c.message}: let in at {clock(c.scanned_at)}
              {c.gate && ` (${c.gate})`}
              {c.used_at && `; rightly in since ${clock(c.used_at)}${c.used_gate ? ` (${c.used_gate})` : ""}`}.
            </p>
          </li>
        ))}
      </ul>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}
