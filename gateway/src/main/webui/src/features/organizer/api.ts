import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, idempotencyKey, type Schemas, unwrap } from "@/shared/api/client";
import type { Event } from "@/shared/api/queries";

export const salesQuery = (eventId: number) =>
  queryOptions({
    queryKey: ["analytics", "event", eventId],
    queryFn: () => unwrap(api.GET("/api/analytics", { params: { query: { event_id: String(eventId) } } })),
  });

export const guestsQuery = (eventId: number) =>
  queryOptions({
    queryKey: ["door-list", eventId],
    queryFn: async () => {
      const all: Schemas["DoorTicket"][] = [];
      for (let cursor = 0, more = true; more; ) {
        const list = await unwrap(api.GET("/api/events/{id}/door-list", { params: { path: { id: eventId }, query: { cursor: String(cursor) } } }));
        all.push(...list.tickets);
        more = list.more === true;
        cursor = list.cursor;
      }
      return all;
    },
  });

export const organizersQuery = queryOptions({
  queryKey: ["users", "event_organizer"],
  queryFn: () => unwrap(api.GET("/api/users", { params: { query: { role: "event_organizer", size: 1000 } } })),
});

export const offersQuery = queryOptions({
  queryKey: ["offers"],
  queryFn: () => unwrap(api.GET("/api/offers", { params: { query: { size: 500 } } })),
});

function useEventChange<B>(send: (body: B) => Promise<Event>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (event) => {
      cache.setQueryData(["event", event.id], event);
      return Promise.all([cache.invalidateQueries({ queryKey: ["events"] }), cache.invalidateQueries({ queryKey: ["analytics"] })]);
    },
  });
}

export const useCreateEvent = () =>
  useEventChange((body: Schemas["NewEvent"]) => unwrap(api.POST("/api/events", { params: { header: idempotencyKey() }, body })));

export const useChangeEvent = (id: number) =>
  useEventChange((body: Schemas["EventPatch"]) => unwrap(api.PATCH("/api/events/{id}", { params: { path: { id } }, body })));

export const useChangeStatus = (id: number) =>
  useEventChange((status: Schemas["EventStatus"]) => unwrap(api.PATCH("/api/events/{id}/status", { params: { path: { id } }, body: { status } })));
