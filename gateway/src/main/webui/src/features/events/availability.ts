import type { Event } from "@/shared/api/queries";
import type { Tone } from "@/shared/format/words";

export type Sale = "open" | "sold_out" | "cancelled" | "over" | "draft";

/** Whether seats can be bought now; an event that has begun is over for the shop. */
export function saleOf(event: Event, nowMs: number): Sale {
  switch (event.status) {
    case "draft":
      return "draft";
    case "cancelled":
      return "cancelled";
    case "completed":
      return "over";
    case "sold_out":
      return "sold_out";
    case "published":
      if (Date.parse(event.start_time) <= nowMs) return "over";
      return event.available_seats === 0 ? "sold_out" : "open";
  }
}

/** One honest word about how full the hall is. */
export function availabilityWord(event: Event, nowMs: number): { text: string; tone: Tone } {
  const sale = saleOf(event, nowMs);
  if (sale === "sold_out") return { text: "Sold out", tone: "wait" };
  if (sale === "cancelled") return { text: "Cancelled", tone: "stop" };
  if (sale === "over") return { text: "Over", tone: "quiet" };
  if (sale === "draft") return { text: "Not on sale yet", tone: "quiet" };
  const share = event.available_seats / Math.max(1, event.total_seats);
  if (share < 0.1 || event.available_seats <= 6) return { text: `Last ${event.available_seats.toLocaleString("en-GB")} seats`, tone: "wait" };
  return { text: share < 0.4 ? "Selling fast" : "Good availability", tone: "ok" };
}

/** Events by month of their start, each list in order. */
export function byMonth(events: readonly Event[], monthOf: (iso: string) => string): [string, Event[]][] {
  const groups = new Map<string, Event[]>();
  for (const event of [...events].sort((a, b) => a.start_time.localeCompare(b.start_time))) {
    const key = monthOf(event.start_time);
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return [...groups];
}

/** Events on from now, narrowed by words and days (both ends included, in the reader's zone). */
export function matching(events: readonly Event[], filter: { q?: string; from?: string; to?: string }, nowMs: number): Event[] {
  const words = (filter.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const from = filter.from ? new Date(`${filter.from}T00:00`).getTime() : Number.NEGATIVE_INFINITY;
  const to = filter.to ? new Date(`${filter.to}T23:59:59.999`).getTime() : Number.POSITIVE_INFINITY;
  return events.filter((event) => {
    const start = Date.parse(event.start_time);
    const text = `${event.title} ${event.venue} ${event.description}`.toLowerCase();
    return Date.parse(event.end_time) >= nowMs && event.status !== "draft" && start >= from && start <= to && words.every((w) => text.includes(w));
  });
}
