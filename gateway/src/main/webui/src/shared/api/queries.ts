import { queryOptions } from "@tanstack/react-query";
import { serverClock } from "@/shared/hold/serverClock";
import { api, type Schemas, unwrap } from "./client";

export type Event = Schemas["Event"];
export type Booking = Schemas["Booking"];

export interface EventFilter {
  q?: string;
  status?: Schemas["EventStatus"];
  from?: string;
  to?: string;
  organizer_id?: number;
}

export const eventsQuery = (filter: EventFilter = {}) =>
  queryOptions({
    queryKey: ["events", filter],
    queryFn: () => unwrap(api.GET("/api/events", { params: { query: { ...filter, size: 500 } } })),
    staleTime: 30_000,
  });

export const eventQuery = (id: number) =>
  queryOptions({
    queryKey: ["event", id],
    queryFn: () => unwrap(api.GET("/api/events/{id}", { params: { path: { id } } })),
    staleTime: 30_000,
  });

export const bookingKey = (id: number) => ["booking", id] as const;

export const bookingOnce = async (id: number) => clocked(await unwrap(api.GET("/api/bookings/{id}", { params: { path: { id } } })));

export const bookingQuery = (id: number) => queryOptions({ queryKey: bookingKey(id), queryFn: () => bookingOnce(id) });

export const bookingsKey = (customerId: number) => ["bookings", customerId] as const;

export const bookingsQuery = (customerId: number) =>
  queryOptions({
    queryKey: bookingsKey(customerId),
    queryFn: () => unwrap(api.GET("/api/customers/{id}/bookings", { params: { path: { id: customerId } } })),
    staleTime: 10_000,
  });

export const complaintsQuery = (status?: Schemas["ComplaintStatus"]) =>
  queryOptions({
    queryKey: ["complaints", status ?? "all"],
    queryFn: () => unwrap(api.GET("/api/complaints", { params: { query: { status, size: 500 } } })),
  });

/** With its version in the address the map may be kept for ever. */
export const seatMapQuery = (eventId: number, version?: number) =>
  queryOptions({
    queryKey: ["seat-map", eventId, version ?? null],
    queryFn: () => unwrap(api.GET("/api/events/{id}/seat-map", { params: { path: { id: eventId }, query: { v: version?.toString() } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Every booking reply also tells the platform's time. */
export function clocked(booking: Booking): Booking {
  if (booking.server_time) serverClock.set(booking.server_time);
  return booking;
}
