import { api, unwrap } from "@/shared/api/client";
import { type Change, decodeStates, type SeatStates } from "@/shared/hall/states";

const REFETCH_AT_MOST_MS = 1500;

/**
 * Keeps seat states true: listens first, then fetches, so that no change falls between the two; fetches again after
 * a gap, a reset or a broken stream. Returns what stops it.
 */
export function keepLive(eventId: number, states: SeatStates, onStale: (stale: boolean) => void): () => void {
  let stopped = false;
  let fetching = false;
  let timer = 0;
  let early: [number, Change[]][] = [];
  const stream = new EventSource(`/api/events/${eventId}/seats/changes`);

  const refetch = async () => {
    if (fetching || stopped) return;
    fetching = true;
    try {
      const answer = await unwrap(api.GET("/api/events/{id}/availability", { params: { path: { id: eventId } } }));
      if (stopped) return;
      states.reset(answer.version, decodeStates(answer.states));
      for (const [version, changes] of early) if (version > states.version) states.apply(version, changes);
      onStale(false);
    } catch {
      onStale(true);
      later();
    } finally {
      early = [];
      fetching = false;
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void refetch(), REFETCH_AT_MOST_MS);
  };

  stream.addEventListener("seats", (e) => {
    const { version, changes } = JSON.parse((e as MessageEvent<string>).data) as { version: number; changes: Change[] };
    if (fetching || !states.known) early.push([version, changes]);
    else if (!states.apply(version, changes)) later();
  });
  stream.addEventListener("reset", later);
  stream.addEventListener("error", () => {
    onStale(true);
    later();
  });
  void refetch();
  return () => {
    stopped = true;
    clearTimeout(timer);
    stream.close();
  };
}
