import { api, idempotencyKey, unwrap } from "@/shared/api/client";
import type { HoldCalls } from "./holdSync";

/** The hold calls of one event's page; `offer` is read at each call, so a typed code is never lost. */
export function holdCalls(eventId: number, offer: () => string | null): HoldCalls {
  const header = () => idempotencyKey();
  return {
    create: (seat_ids) =>
      unwrap(api.POST("/api/bookings", { params: { header: header() }, body: { event_id: eventId, seat_ids, offer_code: offer() ?? undefined } })),
    best: ({ count, section, maxPrice }) =>
      unwrap(
        api.POST("/api/bookings", {
          params: { header: header() },
          body: { event_id: eventId, best: { count, section, max_price: maxPrice }, offer_code: offer() ?? undefined },
        }),
      ),
    change: (id, seat_ids) => unwrap(api.PATCH("/api/bookings/{id}", { params: { path: { id } }, body: { seat_ids } })),
    release: (id) => unwrap(api.POST("/api/bookings/{id}/cancel", { params: { path: { id } } })),
  };
}
