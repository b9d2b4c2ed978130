import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useWakeLock } from "@/shared/device/useWakeLock";
import { ago } from "@/shared/format/time";
import { useTabTitle } from "@/shared/ui/Page";
import type { DoorTicket } from "./book";
import { conflictsQuery } from "./api";
import { CameraView } from "./CameraView";
import classes from "./Door.module.css";
import { Gate, type GateView } from "./gate";
import { ConflictSheet } from "./ConflictSheet";
import { gateName } from "./gateName";
import { Repeats } from "./repeats";
import { SearchSheet } from "./SearchSheet";
import { allowSound, sound } from "./sounds";
import type { Verdict } from "./verdict";
import { VerdictScreen } from "./VerdictScreen";
import { KeyboardScanner } from "./wedge";

const route = getRouteApi("/door/$eventId");

/** Full screen at the door: camera, keyboard scanner, typed codes and names, one verdict at a time. */
export function ScanPage() {
  useTabTitle("Door");
  useWakeLock();
  const eventId = Number(route.useParams().eventId);
  const gate = useMemo(() => new Gate(eventId, gateName()), [eventId]);
  const view = useSyncExternalStore(gate.subscribe, gate.current);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [sheet, setSheet] = useState<"search" | "conflicts" | null>(null);
  const [repeats] = useState(() => new Repeats());
  useEffect(() => gate.open(), [gate]);
  useEffect(() => {
    window.addEventListener("pointerdown", allowSound);
    return () => window.removeEventListener("pointerdown", allowSound);
  }, []);

  const show = useCallback((next: Verdict) => {
    setVerdict(next);
    sound(next.kind);
  }, []);
  const scan = useCallback(
    async (text: string) => {
      const code = codeIn(text);
      if (repeats.isNew(code, performance.now())) show(await gate.scan(code));
    },
    [gate, repeats, show],
  );
  const conflicts = useQuery(conflictsQuery(eventId)).data?.length ?? 0;
  const done = useCallback(() => setVerdict(null), []);
  useKeyboardScanner(scan);

  const picked = (ticket: DoorTicket) => show(gate.lookUp(ticket));
  return (
    <main className={classes.door}>
      <header className={classes.head}>
        <h1>
          <Link to="/door" aria-label={`${gate.name}, change door or event`}>
            {gate.name}
          </Link>
          {view.title && <small>{view.title}</small>}
        </h1>
        <State view={view} />
      </header>
      <section className={classes.view} aria-label="Scanner">
        <CameraView onCode={scan} />
        {sheet === "search" && <SearchSheet gate={gate} onCode={scan} onPick={picked} onClose={() => setSheet(null)} />}
        {sheet === "conflicts" && <ConflictSheet eventId={eventId} onClose={() => setSheet(null)} />}
        {verdict && <VerdictScreen verdict={verdict} onDone={done} />}
      </section>
      <footer className={classes.foot}>
        <div className={classes.count} aria-label={`${view.inside} of ${view.expected} are in`}>
          <strong>{view.inside}</strong>
          <small>of {view.expected} in</small>
        </div>
        <button type="button" onClick={() => setSheet("search")}>
          Type or search
        </button>
        <button type="button" data-alarm={conflicts > 0 || undefined} onClick={() => setSheet("conflicts")}>
          Conflicts{conflicts > 0 && ` ${conflicts}`}
        </button>
      </footer>
    </main>
  );
}

function State({ view }: { view: GateView }) {
  return (
    <div className={classes.state} role="status">
      <span data-alarm={!view.online || undefined}>{view.online ? "Online" : "Offline"}</span>
      {view.toSend > 0 && <span data-alarm>{view.toSend} to send</span>}
      <span data-alarm={!view.ready || undefined}>{view.listAt ? `list ${ago(view.listAt)}` : "no list yet"}</span>
    </div>
  );
}

/** A ticket's link works as well as its bare code. */
function codeIn(text: string): string {
  return /\/t\/([\w-]+)/.exec(text)?.[1] ?? text.trim();
}

function useKeyboardScanner(onCode: (code: string) => void) {
  useEffect(() => {
    const scanner = new KeyboardScanner();
    const press = (e: KeyboardEvent) => {
      if (e.target instanceof HTMLInputElement) return;
      const code = scanner.key(e.key, e.timeStamp);
      if (!code) return;
      e.preventDefault();
      onCode(code);
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, [onCode]);
}
