import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { eventsQuery } from "@/shared/api/queries";
import { ago, dayAndClock } from "@/shared/format/time";
import { serverClock } from "@/shared/hold/serverClock";
import { useLogout } from "@/shared/session/session";
import { useTabTitle } from "@/shared/ui/Page";
import { tellProblem } from "@/shared/ui/toast";
import { warmDecoder } from "./decoder";
import classes from "./Door.module.css";
import { gateName, setGateName } from "./gateName";
import { Readiness } from "./Readiness";
import { allowSound } from "./sounds";
import { type DoorMeta, knownEvents, queued } from "./store";

const STILL_OPEN_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;

/** Before doors open: which door, which event, is this device ready. */
export function DoorPage() {
  useTabTitle("Door");
  const [name, setName] = useState(gateName);
  const { data: events } = useQuery(eventsQuery());
  const known = useQuery({ queryKey: ["door-known"], queryFn: knownEvents, networkMode: "always", staleTime: 0 }).data ?? [];
  const waiting = useQuery({ queryKey: ["door-queue"], queryFn: queued, networkMode: "always", staleTime: 0 }).data?.length ?? 0;
  useEffect(() => void warmDecoder().catch(() => undefined), []);
  return (
    <main className={classes.door}>
      <div className={classes.page}>
        <h1>Door</h1>
        <label>
          What this door is called
          <input
            value={name}
            maxLength={40}
            onChange={(e) => {
              setName(e.currentTarget.value);
              setGateName(e.currentTarget.value);
            }}
          />
        </label>
        <h2>Pick the event</h2>
        <ul className={classes.list}>
          {choices(events ?? [], known).map((c) => (
            <li key={c.id}>
              <Link to="/door/$eventId" params={{ eventId: String(c.id) }} className={classes.big} onClick={allowSound}>
                <span>
                  {c.title}
                  <small>{c.when}</small>
                </span>
                <small>{c.loadedAt ? `list ${ago(c.loadedAt)}` : "not loaded"}</small>
              </Link>
            </li>
          ))}
        </ul>
        <Readiness waiting={waiting} />
        <SignOut waiting={waiting} />
      </div>
    </main>
  );
}

interface Choice {
  id: number;
  title: string;
  when: string;
  loadedAt?: string;
}

/** Tonight's first; without a network, whatever this device has loaded. */
function choices(events: { id: number; title: string; venue: string; start_time: string; end_time: string; status: string }[], known: DoorMeta[]): Choice[] {
  const now = serverClock.time();
  const loaded = new Map(known.map((m) => [m.eventId, m]));
  const open = events
    .filter((e) => e.status !== "draft" && e.status !== "cancelled" && Date.parse(e.end_time) + STILL_OPEN_MS > now)
    .sort((a, b) => a.start_time.localeCompare(b.start_time))
    .map((e) => ({ id: e.id, title: e.title, when: `${dayAndClock(e.start_time)} · ${e.venue}`, loadedAt: loaded.get(e.id)?.loadedAt }));
  const rest = known
    .filter((m) => !open.some((o) => o.id === m.eventId) && Date.parse(m.loadedAt) > now - DAY_MS)
    .map((m) => ({ id: m.eventId, title: m.title, when: "on this device", loadedAt: m.loadedAt }));
  return [...open, ...rest];
}

function SignOut({ waiting }: { waiting: number }) {
  const logout = useLogout();
  const navigate = useNavigate();
  return (
    <>
      <button type="button" disabled={waiting > 0 || logout.isPending} onClick={() => logout.mutate(undefined, { onSuccess: () => navigate({ to: "/login", search: {} }), onError: tellProblem })}>
        Sign out
      </button>
      {waiting > 0 && <p className={classes.quiet}>{waiting} scans are still to be sent. Open the event with a connection first.</p>}
    </>
  );
}
