import type { Schemas } from "../src/shared/api/client.ts";
import * as booking from "./bookings.ts";
import * as desk from "./desk.ts";
import { Hall } from "./hall.ts";
import { Refused } from "./refused.ts";
import { accounts, halls, offers } from "./seed.ts";
import * as tickets from "./tickets.ts";

export interface Call {
  id: number;
  text: string;
  query: URLSearchParams;
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the page sent
  body: any;
  user: Schemas["User"] | null;
}

type Answer = [status: number, body?: unknown, type?: string];
type Route = [method: string, path: RegExp, run: (call: Call) => Answer];

const me = (c: Call) => {
  if (!c.user) throw new Refused(401, "unauthenticated", "Sign in first");
  return c.user;
};

const ok = (body: unknown): Answer => [200, body];

export const routes: Route[] = [
  ["POST", /^\/api\/auth\/register$/, ({ body }) => {
    if (accounts.some((a) => a.user.email === body.email)) throw new Refused(409, "email_taken", "E-mail taken");
    const is_active = body.role !== "platform_admin";
    const user: Schemas["User"] = { id: accounts.length + 1, name: body.name, email: body.email, role: body.role ?? "customer", is_active, standing: is_active ? "active" : "pending_approval", created_at: new Date().toISOString() };
    accounts.push({ user, password: body.password });
    return [201, user];
  }],
  ["POST", /^\/api\/auth\/forgot-password$/, () => ok({ sent: true, mode: "simulation", message: "Sent", reset_token: "mock-token" })],
  ["POST", /^\/api\/auth\/reset-password$/, () => ok({ success: true, message: "Done" })],
  ["GET", /^\/api\/users$/, (c) => ok(accounts.map((a) => a.user).filter((u) => !c.query.get("role") || u.role === c.query.get("role")))],
  ["POST", /^\/api\/users$/, ({ body }) => {
    const user: Schemas["User"] = { id: accounts.length + 1, name: body.name, email: body.email, role: body.role, is_active: true, standing: "active", created_at: new Date().toISOString() };
    accounts.push({ user, password: body.password });
    return [201, user];
  }],
  ["PATCH", /^\/api\/users\/(\d+)$/, (c) => ok(Object.assign(accounts[c.id - 1].user, c.body))],
  ["GET", /^\/api\/events$/, (c) => {
    const organizer = c.query.get("organizer_id");
    return ok(halls.map((h) => h.event).filter((e) => (e.status !== "draft" || c.user?.role === "platform_admin" || c.user?.id === e.organizer_id) && (!organizer || e.organizer_id === Number(organizer))));
  }],
  ["POST", /^\/api\/events$/, (c) => {
    const b: Schemas["NewEvent"] = c.body;
    const last = halls[halls.length - 1];
    const plan = b.sections?.map((s): [string, number, number, number] => [s.name, s.row_count, s.seats_per_row, s.price ?? b.base_price]) ?? [["Main", b.row_count ?? 1, b.seats_per_row ?? 1, b.base_price]];
    const hall = new Hall({ ...b, lowest_price: Math.min(...plan.map((s) => s[3])), id: halls.length + 1, currency: "USD", status: "draft", organizer_id: me(c).id, total_seats: 0, available_seats: 0, version: 1, seats_version: 1, seat_map_version: 1 }, plan as [string, number, number, number][], last.firstSeat + last.states.length);
    halls.push(hall);
    return [201, hall.event];
  }],
  ["GET", /^\/api\/events\/(\d+)$/, (c) => ok(booking.hallOf(c.id).event)],
  ["PATCH", /^\/api\/events\/(\d+)$/, (c) => ok(Object.assign(booking.hallOf(c.id).event, c.body))],
  ["PATCH", /^\/api\/events\/(\d+)\/status$/, (c) => {
    const hall = booking.hallOf(c.id);
    hall.event.status = c.body.status;
    if (c.body.status === "cancelled") for (const b of booking.bookings) if (b.event_id === c.id && b.status === "confirmed") desk.giveBack(b);
    return ok(hall.event);
  }],
  ["GET", /^\/api\/events\/(\d+)\/seat-map$/, (c) => ok(booking.hallOf(c.id).map())],
  ["GET", /^\/api\/events\/(\d+)\/availability$/, (c) => {
    const hall = booking.hallOf(c.id);
    return ok({ version: hall.version, states: Buffer.from(hall.states).toString("base64") });
  }],
  ["GET", /^\/api\/events\/(\d+)\/door-list$/, (c) => ok(tickets.doorList(c.id))],
  ["POST", /^\/api\/notifications\/event-detail-email$/, (c) => {
    const event = booking.hallOf(c.body.event_id).event;
    const to = accounts.find((a) => a.user.id === (c.body.customer_id ?? me(c).id))?.user.email;
    return ok({ sent: true, mode: "simulation", to_email: to, subject: `Your event: ${event.title}`, body: `${event.title}\n${event.venue}\n${event.start_time}` });
  }],
  ["POST", /^\/api\/bookings$/, (c) => [201, booking.create(me(c).id, c.body)]],
  ["GET", /^\/api\/bookings\/(\d+)$/, (c) => ok(booking.find(c.id))],
  ["PATCH", /^\/api\/bookings\/(\d+)$/, (c) => ok(booking.change(booking.find(c.id), c.body))],
  ["POST", /^\/api\/bookings\/(\d+)\/pay$/, (c) => ok(booking.pay(booking.find(c.id), c.body))],
  ["POST", /^\/api\/bookings\/(\d+)\/cancel$/, (c) => ok(booking.cancel(booking.find(c.id)))],
  ["POST", /^\/api\/bookings\/(\d+)\/extend$/, (c) => ok(booking.extend(booking.find(c.id)))],
  ["GET", /^\/api\/bookings\/(\d+)\/confirmation-email$/, (c) => [200, `To: customer@ticket.local\nSubject: Your tickets ${booking.find(c.id).reference}\n\nThank you.`, "text/plain"]],
  ["GET", /^\/api\/bookings\/(\d+)\/ticket-download$/, (c) => [200, `Booking ${booking.find(c.id).reference}`, "text/plain"]],
  ["POST", /^\/api\/bookings\/(\d+)\/refund-request$/, (c) => ok(desk.askRefund(booking.find(c.id), c.body.reason))],
  ["POST", /^\/api\/bookings\/(\d+)\/refund-decision$/, (c) => ok(desk.decideRefund(booking.find(c.id), c.body.approve, me(c).id))],
  ["GET", /^\/api\/customers\/(\d+)\/bookings$/, (c) => ok(booking.bookings.filter((b) => b.customer_id === c.id).map(booking.stamped))],
  ["POST", /^\/api\/tickets\/validate$/, (c) => ok(tickets.validate(c.body.qr_code, c.body.gate))],
  ["POST", /^\/api\/tickets\/scans$/, (c) => ok(tickets.scans(c.body))],
  ["GET", /^\/api\/tickets\/scans\/conflicts$/, () => ok(tickets.conflicts)],
  ["GET", /^\/api\/tickets\/([^/]+)\/view$/, (c) => ok(tickets.view(decodeURIComponent(c.text)))],
  ["GET", /^\/api\/offers$/, () => ok(offers)],
  ["POST", /^\/api\/offers$/, (c) => {
    const offer = { active: true, usage_limit: null, valid_until: null, event_id: null, ...c.body, id: offers.length + 1, used_count: 0 };
    offers.push(offer);
    return [201, offer];
  }],
  ["PATCH", /^\/api\/offers\/(\d+)$/, (c) => ok(Object.assign(offers[c.id - 1], c.body))],
  ["GET", /^\/api\/analytics$/, (c) => ok(desk.takings(Number(c.query.get("event_id")) || undefined))],
  ["GET", /^\/api\/refunds$/, (c) => ok(desk.refunds.filter((r) => !c.query.get("status") || r.status === c.query.get("status")))],
  ["POST", /^\/api\/complaints$/, (c) => [201, desk.complain(me(c).id, c.body)]],
  ["GET", /^\/api\/complaints$/, (c) => ok(desk.complaints.filter((x) => me(c).role !== "customer" || x.customer_id === me(c).id))],
  ["PATCH", /^\/api\/complaints\/(\d+)$/, (c) => ok(desk.handle(c.id, c.body, me(c).id))],
  ["POST", /^\/api\/ai\/chat$/, (c) => ok({ mode: "fallback", answer: `You asked: “${c.body.message}”. Your orders are at /orders, and what's on is at [What's on](/).` })],
  ["GET", /^\/api\/mailbox\/(identity|event|booking|support)$/, (c) => ok([{ id: 1, to: "customer@ticket.local", subject: `A mail of the ${c.text} service`, text: "Hello,\n\nthis was kept because no mail server is set up.", html: null, state: "kept", created_at: new Date().toISOString() }])],
  ["GET", /^\/api\/health$/, () => ok({ ready: true, services: ["identity-service", "event-service", "booking-service", "support-service"].map((name) => ({ name, ready: true })) })],
];
