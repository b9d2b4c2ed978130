import { queryOptions } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "@/shared/api/client";

const ANSWER_WITHIN_MS = 800;

/** The platform's verdict, if it comes in time for a queue of people. */
export function askDoor(code: string, gate: string, nonce: string): Promise<Schemas["Validation"]> {
  return unwrap(
    api.POST("/api/tickets/validate", {
      body: { qr_code: code, gate, nonce },
      params: { header: { "Idempotency-Key": nonce } },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    }),
  );
}

export const doorList = (id: number, cursor: number) =>
  unwrap(api.GET("/api/events/{id}/door-list", { params: { path: { id }, query: { cursor: String(cursor) } } }));

export const sendScans = (scans: Schemas["Scan"][]) => unwrap(api.POST("/api/tickets/scans", { body: scans }));

export const conflictsQuery = (eventId: number) =>
  queryOptions({
    queryKey: ["conflicts", eventId],
    queryFn: () => unwrap(api.GET("/api/tickets/scans/conflicts", { params: { query: { event_id: String(eventId) } } })),
    refetchInterval: 15_000,
  });
