import type { Schemas } from "../src/shared/api/client.ts";
import { type Booking, bookings, hallOf, touched } from "./bookings.ts";
import { Refused } from "./refused.ts";
import { accounts, halls } from "./seed.ts";

export const refunds: Schemas["Refund"][] = [];
export const complaints: Schemas["Complaint"][] = [];

const contact = (id: number) => {
  const user = accounts.find((a) => a.user.id === id)?.user;
  return { customer_name: user?.name ?? null };
};

export function askRefund(b: Booking, reason: string): Schemas["RefundAsked"] {
  if (b.status !== "confirmed" || b.seats.some((s) => s.ticket_status === "used")) throw new Refused(409, "not_refundable", "This order can't be refunded");
  touched(Object.assign(b, { status: "refund_requested", refund_status: "requested" }));
  const refund: Schemas["Refund"] = { refund_id: refunds.length + 1, booking_id: b.id, booking_reference: b.reference, customer_id: b.customer_id, customer_name: contact(b.customer_id).customer_name, event_id: b.event_id, event_title: hallOf(b.event_id).event.title, amount: b.total_amount, currency: b.currency, reason, status: "requested", decision: null, requested_at: new Date().toISOString(), decided_at: null, resolved_at: null, resolved_by: null, resolved_by_name: null };
  refunds.push(refund);
  return { refund_id: refund.refund_id, status: "requested", amount: refund.amount, currency: refund.currency, booking_id: b.id };
}

export function decideRefund(b: Booking, approve: boolean, by: number): Schemas["RefundReply"] {
  const refund = refunds.find((r) => r.booking_id === b.id);
  if (!refund) throw new Refused(404, "not_found", "No request");
  if (refund.status !== "requested") throw new Refused(409, "already_resolved", "This request was decided already");
  Object.assign(refund, { status: approve ? "completed" : "rejected", resolved_by: by, resolved_at: new Date().toISOString() });
  if (approve) giveBack(b);
  else touched(Object.assign(b, { status: "confirmed", refund_status: "rejected" }));
  return { refund_id: refund.refund_id, booking_id: b.id, decision: approve ? "approved" : "rejected", status: refund.status, resolved_by: by };
}

export function giveBack(b: Booking) {
  hallOf(b.event_id).set(b.seats.map((s) => s.seat_id), 0);
  for (const seat of b.seats) seat.ticket_status = "invalidated";
  touched(Object.assign(b, { status: "refunded", payment_status: "refunded", refund_status: b.refund_status ? "completed" : b.refund_status }));
}

export function complain(customer: number, body: Schemas["NewComplaint"]): Schemas["ComplaintReply"] {
  const now = new Date().toISOString();
  const complaint: Schemas["Complaint"] = { id: complaints.length + 1, customer_id: customer, booking_id: body.booking_id ?? null, event_id: body.event_id ?? null, subject: body.subject, description: body.description, status: "open", assigned_to: null, assigned_to_name: null, resolution: null, created_at: now, updated_at: now, ...contact(customer) };
  complaints.unshift(complaint);
  return { complaint_id: complaint.id, status: "open", resolution: null, assigned_to: null };
}

export function handle(id: number, body: Schemas["ComplaintPatch"], by: number): Schemas["ComplaintReply"] {
  const complaint = complaints.find((c) => c.id === id);
  if (!complaint) throw new Refused(404, "not_found", "No such complaint");
  Object.assign(complaint, { status: body.status, resolution: body.resolution ?? complaint.resolution, assigned_to: by, updated_at: new Date().toISOString() });
  return { complaint_id: id, status: complaint.status, resolution: complaint.resolution, assigned_to: by };
}

export function takings(eventId?: number): Schemas["Analytics"] {
  const sold = (h: (typeof halls)[number]) => h.states.reduce((n, s) => n + (s === 2 ? 1 : 0), 0);
  const by_event = halls
    .filter((h) => h.event.status !== "draft" && (!eventId || h.event.id === eventId))
    .map((h) => ({ event_id: h.event.id, title: h.event.title, bookings: Math.round(sold(h) / 2), confirmed_bookings: Math.round(sold(h) / 2.1), refunded_bookings: Math.round(sold(h) / 50), tickets: sold(h), gross_sales: sold(h) * h.event.base_price, refunded: Math.round(sold(h) * h.event.base_price * 0.03), net_sales: Math.round(sold(h) * h.event.base_price * 0.97) }));
  const gross = by_event.reduce((n, e) => n + e.gross_sales, 0);
  const by_day = Array.from({ length: 30 }, (_, i) => {
    const share = 0.02 + 0.012 * Math.sin(i / 3) + i * 0.001;
    return { day: new Date(Date.now() - (29 - i) * 86_400_000).toISOString().slice(0, 10), bookings: Math.round(share * 900), tickets: Math.round(share * 1900), gross_sales: Math.round(gross * share), refunded: Math.round(gross * share * 0.03), net_sales: Math.round(gross * share * 0.97) };
  });
  const total = by_event.reduce((n, e) => n + e.bookings, 0) + bookings.length;
  return { total_users: accounts.length, total_events: halls.length, total_bookings: total, confirmed_bookings: Math.round(total * 0.95), refunded_bookings: Math.round(total * 0.02), tickets: by_event.reduce((n, e) => n + e.tickets, 0), gross_sales: gross, refunded_amount: Math.round(gross * 0.03), net_sales: Math.round(gross * 0.97), currency: "USD", by_event, by_day };
}
