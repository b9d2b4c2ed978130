import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import { type Booking, bookingKey, bookingsKey, bookingsQuery, clocked } from "@/shared/api/queries";
import { useSession } from "@/shared/session/session";
import { secondsLeft } from "./countdown";
import { serverClock } from "./serverClock";

/** The newest booking that still holds seats. */
export function liveHold(bookings: readonly Booking[], eventId?: number): Booking | undefined {
  return bookings.find(
    (b) =>
      b.status === "pending_payment" &&
      b.expires_at !== null &&
      secondsLeft(b.expires_at, serverClock.time()) > 0 &&
      (eventId === undefined || b.event_id === eventId),
  );
}

/** The signed-in customer's hold, on one event or on any. */
export function useHold(eventId?: number): Booking | undefined {
  const session = useSession();
  const customer = session?.role === "customer" ? session.id : 0;
  const { data } = useQuery({ ...bookingsQuery(customer), enabled: customer > 0 });
  return data && liveHold(data, eventId);
}

/** Puts a changed booking where lists and pages look for it. */
export function useRemember() {
  const cache = useQueryClient();
  return (booking: Booking) => {
    clocked(booking);
    cache.setQueryData(bookingKey(booking.id), booking);
    cache.setQueryData<Booking[]>(bookingsKey(booking.customer_id), (old) => {
      if (!old) return [booking];
      const known = old.some((b) => b.id === booking.id);
      return known ? old.map((b) => (b.id === booking.id ? booking : b)) : [booking, ...old];
    });
    return booking;
  };
}

export function useExtendHold() {
  const remember = useRemember();
  return useMutation({
    mutationFn: (id: number) => unwrap(api.POST("/api/bookings/{id}/extend", { params: { path: { id } } })),
    onSuccess: remember,
  });
}

export function useReleaseHold() {
  const remember = useRemember();
  return useMutation({
    mutationFn: (id: number) => unwrap(api.POST("/api/bookings/{id}/cancel", { params: { path: { id } } })),
    onSuccess: remember,
  });
}
