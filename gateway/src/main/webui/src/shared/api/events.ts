import { useQueries } from "@tanstack/react-query";
import { type Booking, type Event, eventQuery } from "./queries";

/** The events of these bookings, as far as they are known. */
export function useEvents(bookings: readonly Booking[] | undefined): ReadonlyMap<number, Event> {
  const ids = [...new Set(bookings?.map((b) => b.event_id))];
  return useQueries({
    queries: ids.map(eventQuery),
    combine: (results) => new Map(results.flatMap(({ data }) => (data ? [[data.id, data] as const] : []))),
  });
}
