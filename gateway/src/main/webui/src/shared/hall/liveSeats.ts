import { api, unwrap } from "@/shared/api/client";
import { type Change, decodeStates, type SeatStates } from "@/shared/hall/states";

const REFETCH_AT_MOST_MS = 1500;

/** Seats that changed since a version; whoever knows that one or a later one has missed nothing. */
interface News {
  version: number;
  since?: number;
  changes: Change[];
}

/**
 * Keeps seat states true: listens first, then fetches, so that no change falls between the two; fetches again after
 * a gap, a reset or a broken stream. Returns what stops it.
 */
export function keepLive(eventId: number, states: SeatStates, onStale: (stale: boolean) => void): () => void {
  let stopped = false;
  let fetching = false;
  let timer = 0;
  let early: News[] = [];
  const stream = new EventSource(`/api/events/${eventId}/seats/changes`);

  const refetch = async () => {
    if (fetching || stopped) return;
    fetching = true;
    try {
      const answer = await unwrap(api.GET("/api/events/{id}/availability", { params: { path: { id: eventId } } }));
      if (stopped) return;
      states.reset(answer.version, decodeStates(answer.states));
      const whole = early.every(({ version, changes, since }) => states.apply(version, changes, since));
      onStale(false);
      if (!whole) later();
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
    const news = JSON.parse((e as MessageEvent<string>).data) as News;
    if (fetching || !states.known) early.push(news);
    else if (!states.apply(news.version, news.changes, news.since)) later();
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
