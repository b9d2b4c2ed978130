import { createHash } from "node:crypto";
import type { Schemas } from "../src/shared/api/client.ts";
import type { Hall } from "./hall.ts";
import { Refused } from "./refused.ts";
import { halls, offers } from "./seed.ts";
import { ticketCode } from "./tickets.ts";

export type Booking = Schemas["Booking"];

export const bookings: Booking[] = [];
const HOLD_MS = 10 * 60_000;
const MAX_EXTENSIONS = 10;

export const hallOf = (eventId: number): Hall => {
  const hall = halls.find((h) => h.event.id === eventId);
  if (!hall) throw new Refused(404, "not_found", "No such event");
  return hall;
};

export function find(id: number): Booking {
  expire();
  const booking = bookings.find((b) => b.id === id);
  if (!booking) throw new Refused(404, "not_found", "No such booking");
  return stamped(booking);
}

export const stamped = (b: Booking): Booking => Object.assign(b, { server_time: new Date().toISOString() });

function expire() {
  for (const b of bookings) {
    if (b.status === "pending_payment" && b.expires_at && Date.parse(b.expires_at) < Date.now()) cancel(b);
  }
}

export function create(customer: number, body: Schemas["NewBooking"]): Booking {
  expire();
  const hall = hallOf(body.event_id);
  if (hall.event.status !== "published") throw new Refused(409, "event_not_on_sale", "Not on sale");
  const ids = body.best ? hall.best(body.best.count, body.best.section ?? undefined, body.best.max_price ?? undefined) : (body.seat_ids ?? []);
  if (!ids) throw new Refused(409, "seats_unavailable", "There are not that many free seats together");
  take(hall, ids);
  const now = new Date().toISOString();
  const booking: Booking = {
    id: bookings.length + 1,
    reference: `BK-${createHash("sha1").update(`${bookings.length}x`).digest("hex").slice(0, 6).toUpperCase()}`,
    customer_id: customer,
    event_id: body.event_id,
    status: "pending_payment",
    settlement: null,
    end_reason: null,
    subtotal: 0,
    discount_amount: 0,
    tax_amount: 0,
    total_amount: 0,
    currency: "USD",
    offer_code: null,
    seats: ids.map((id) => hall.seat(id)),
    ticket_codes: [],
    payment_status: "initiated",
    payment_method: null,
    refund_status: null,
    expires_at: new Date(Date.now() + HOLD_MS).toISOString(),
    confirmed_at: null,
    created_at: now,
    updated_at: now,
    server_time: now,
    extensions_left: MAX_EXTENSIONS,
  };
  if (body.offer_code) setOffer(booking, body.offer_code);
  price(booking);
  bookings.unshift(booking);
  return stamped(booking);
}

export function change(b: Booking, body: Schemas["BookingPatch"]): Booking {
  pending(b);
  const hall = hallOf(b.event_id);
  if (body.offer_code) setOffer(b, body.offer_code);
  if (body.seat_ids) {
    const had = b.seats.map((s) => s.seat_id);
    const wanted = body.seat_ids;
    take(hall, wanted.filter((id) => !had.includes(id)));
    const dropped = had.filter((id) => !wanted.includes(id));
    if (dropped.length) hall.set(dropped, 0);
    b.seats = wanted.map((id) => hall.seat(id));
  }
  price(b);
  return stamped(b);
}

export function pay(b: Booking, body: Schemas["Payment"]): Booking {
  pending(b);
  const hall = hallOf(b.event_id);
  if (body.mark_success === false) {
    Object.assign(b, { payment_status: "failed", end_reason: "payment_failed" });
    return cancel(b);
  }
  hall.set(b.seats.map((s) => s.seat_id), 2);
  for (const seat of b.seats) {
    seat.ticket_code = ticketCode(b.event_id, seat.seat_id);
    seat.ticket_status = "issued";
    seat.view_url = `/t/${seat.ticket_code}?sig=mock`;
  }
  return touched(Object.assign(b, { status: "confirmed", payment_status: "paid", expires_at: null, ticket_codes: b.seats.map((s) => s.ticket_code) }));
}

export function cancel(b: Booking): Booking {
  hallOf(b.event_id).set(b.seats.map((s) => s.seat_id), 0);
  return touched(Object.assign(b, { status: "cancelled" }));
}

export function extend(b: Booking): Booking {
  pending(b);
  b.extensions_left = (b.extensions_left ?? 1) - 1;
  b.expires_at = new Date(Date.now() + HOLD_MS).toISOString();
  return stamped(b);
}

export function touched(b: Booking): Booking {
  b.updated_at = new Date().toISOString();
  return stamped(b);
}

function pending(b: Booking) {
  if (b.status !== "pending_payment") throw new Refused(409, "booking_expired", "This booking is not open any more");
}

function take(hall: Hall, ids: number[]) {
  const lost = ids.filter((id) => !hall.free(id));
  if (lost.length) throw new Refused(409, "seats_unavailable", "Some seats are taken", { seat_ids: lost });
  if (ids.length) hall.set(ids, 1);
}

function setOffer(b: Booking, code: string) {
  const offer = offers.find((o) => o.code.toLowerCase() === code.toLowerCase() && o.active);
  if (!offer || (offer.event_id && offer.event_id !== b.event_id)) throw new Refused(400, "offer_invalid", "No such offer");
  if (offer.usage_limit !== null && offer.used_count >= offer.usage_limit) throw new Refused(400, "offer_exhausted", "Used up");
  b.offer_code = offer.code;
}

function price(b: Booking) {
  const cents = (n: number) => Math.round(n * 100) / 100;
  const offer = offers.find((o) => o.code === b.offer_code);
  b.subtotal = cents(b.seats.reduce((n, s) => n + s.price, 0));
  b.discount_amount = !offer ? 0 : offer.offer_type === "fixed" ? Math.min(offer.value, b.subtotal) : cents((b.subtotal * offer.value) / 100);
  b.tax_amount = cents((b.subtotal - b.discount_amount) * 0.08);
  b.total_amount = cents(b.subtotal - b.discount_amount + b.tax_amount);
}
