import type { Query } from "@tanstack/react-query";

type Seen = Pick<Query["state"], "data" | "status" | "fetchStatus" | "dataUpdatedAt">;

/** Since when (in ms) the oldest of what is shown could not be brought up to date; null if all of it is. */
export function staleSince(shown: readonly Seen[]): number | null {
  const old = shown.filter((q) => q.data !== undefined && (q.status === "error" || q.fetchStatus === "paused"));
  return old.length === 0 ? null : Math.min(...old.map((q) => q.dataUpdatedAt));
}
