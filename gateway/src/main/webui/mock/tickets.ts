import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { Schemas } from "../src/shared/api/client.ts";
import { bookings, hallOf } from "./bookings.ts";
import { Refused } from "./refused.ts";
import { accounts } from "./seed.ts";

const KEY_ID = 1;
const RANDOM_BYTES = 9;
const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
const jwk = keys.publicKey.export({ format: "jwk" });
const publicKey: Schemas["PublicKey"] = { kty: "EC", crv: "P-256", alg: "ES256", use: "sig", kid: String(KEY_ID), x: String(jwk.x), y: String(jwk.y) };
const ticketIds = new Map<string, number>();
const entered = new Map<string, { used_at: string; gate: string | null }>();
export const conflicts: Schemas["Conflict"][] = [];

/** Key id, event, ticket and seat as LEB128, random bytes, ES256 signature; base64url. */
export function ticketCode(event: number, seat: number): string {
  const ticket = 1000 + ticketIds.size;
  const signed = Buffer.concat([Buffer.from([KEY_ID, ...leb(event), ...leb(ticket), ...leb(seat)]), randomBytes(RANDOM_BYTES)]);
  const code = Buffer.concat([signed, sign("sha256", signed, { key: keys.privateKey, dsaEncoding: "ieee-p1363" })]).toString("base64url");
  ticketIds.set(code, ticket);
  return code;
}

function leb(number: number): number[] {
  return number > 0x7f ? [(number & 0x7f) | 0x80, ...leb(Math.floor(number / 128))] : [number];
}

function holderOf(customer: number): string {
  return accounts.find((a) => a.user.id === customer)?.user.name ?? "";
}

function locate(code: string) {
  for (const booking of bookings) {
    const seat = booking.seats.find((s) => s.ticket_code === code);
    if (seat) return { booking, seat };
  }
  return null;
}

export function validate(code: string, gate: string | null = null): Schemas["Validation"] {
  const found = locate(code);
  if (!found) return { valid: false, message: "Ticket not found", ticket_status: null, ticket_id: null, booking_id: null, event_id: null, event_title: null, seat: null, used_at: null, gate: null };
  const { booking, seat } = found;
  const base = {
    ticket_id: ticketIds.get(code) ?? null,
    booking_id: booking.id,
    event_id: booking.event_id,
    event_title: hallOf(booking.event_id).event.title,
    seat: { seat_id: seat.seat_id, section: seat.section, row_label: seat.row_label, seat_number: seat.seat_number },
    used_at: null,
    gate: null,
  };
  if (seat.ticket_status === "used") return { valid: false, message: "Ticket already used", ticket_status: "used", ...base, ...entered.get(code) };
  if (seat.ticket_status !== "issued") return { valid: false, message: "Ticket is not valid for entry", ticket_status: seat.ticket_status ?? null, ...base };
  seat.ticket_status = "used";
  entered.set(code, { used_at: new Date().toISOString(), gate });
  return { valid: true, message: "Welcome", ticket_status: "used", ...base, ...entered.get(code) };
}

export function scans(list: Schemas["Scan"][]): Schemas["ScanResult"][] {
  return list.map(({ nonce, code, gate, scanned_at }) => {
    const answer = validate(code, gate ?? null);
    if (!answer.valid && answer.ticket_status === "used" && answer.seat) {
      conflicts.push({ id: conflicts.length + 1, event_id: answer.event_id ?? 0, ticket_id: answer.ticket_id ?? 0, booking_id: answer.booking_id ?? 0, seat: answer.seat, reason: "already_used", message: answer.message, scanned_at, gate: gate ?? null, used_at: answer.used_at ?? null, used_gate: answer.gate ?? null, nonce, found_at: new Date().toISOString() });
    }
    return { nonce, result: answer.valid ? "applied" : "conflict", message: answer.message, ticket_id: answer.ticket_id ?? null, ticket_status: answer.ticket_status, seat: answer.seat, used_at: answer.used_at ?? null, gate: answer.gate ?? null };
  });
}

export function doorList(event: number): Schemas["DoorList"] {
  const { title, status } = hallOf(event).event;
  const tickets = bookings
    .filter((b) => b.event_id === event)
    .flatMap((b) =>
      b.seats.flatMap((s) => {
        if (!s.ticket_code || !s.ticket_status) return [];
        return [{ ticket_id: ticketIds.get(s.ticket_code) ?? 0, booking_id: b.id, seat_id: s.seat_id, section: s.section, row_label: s.row_label, seat_number: s.seat_number, status: s.ticket_status, holder: holderOf(b.customer_id), used_at: null, gate: null, change: 1, ...entered.get(s.ticket_code) }];
      }),
    );
  return { event_id: event, title, status, cursor: Date.now(), more: false, public_key: publicKey, public_keys: [publicKey], tickets };
}

export function view(code: string): Schemas["TicketView"] {
  const found = locate(code);
  if (!found) throw new Refused(404, "not_found", "No such ticket");
  const { booking, seat } = found;
  return {
    ticket_id: ticketIds.get(code) ?? 0,
    code,
    status: seat.ticket_status ?? "invalidated",
    holder: holderOf(booking.customer_id),
    reference: booking.reference,
    booking_status: booking.status,
    gate: entered.get(code)?.gate ?? null,
    section: seat.section,
    row_label: seat.row_label,
    seat_number: seat.seat_number,
    used_at: entered.get(code)?.used_at ?? null,
    event: hallOf(booking.event_id).event,
  };
}
