import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { Schemas } from "../src/shared/api/client.ts";
import { bookings, hallOf } from "./bookings.ts";
import { Refused } from "./refused.ts";
import { accounts } from "./seed.ts";

const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
export const publicKey = keys.publicKey.export({ format: "jwk" });
let nextTicket = 1000;
const firstScan = new Map<string, string>();

/** payload.signature, as the platform signs them. */
export function ticketCode(event: number, seat: number): string {
  const payload = Buffer.from(`t${nextTicket++}.e${event}.s${seat}.r${randomBytes(6).toString("hex")}`);
  const signature = sign("sha256", payload, { key: keys.privateKey, dsaEncoding: "ieee-p1363" });
  return `${payload.toString("base64url")}.${signature.toString("base64url")}`;
}

function holderOf(customer: number): string {
  return accounts.find((a) => a.user.id === customer)?.user.name ?? "";
}

export function locate(code: string) {
  for (const booking of bookings) {
    const seat = booking.seats.find((s) => s.ticket_code === code);
    if (seat) return { booking, seat };
  }
  return null;
}

export function validate(code: string): Schemas["Validation"] {
  const found = locate(code);
  if (!found) return { valid: false, message: "Ticket not found", ticket_status: null, booking_id: null, event_id: null, seat: null };
  const { booking, seat } = found;
  const base = { booking_id: booking.id, event_id: booking.event_id, seat: { section: seat.section, row_label: seat.row_label, seat_number: seat.seat_number }, holder: holderOf(booking.customer_id) };
  if (seat.ticket_status === "used") return { valid: false, message: "Ticket already used", ticket_status: "used", used_at: firstScan.get(code), ...base };
  if (seat.ticket_status !== "issued") return { valid: false, message: "Ticket is not valid for entry", ticket_status: seat.ticket_status ?? null, ...base };
  seat.ticket_status = "used";
  firstScan.set(code, new Date().toISOString());
  return { valid: true, message: "Welcome", ticket_status: "used", ...base };
}

export function scans(list: Schemas["Scan"][]): Schemas["ScanResult"][] {
  return list.map(({ nonce, code }) => {
    const answer = validate(code);
    return { nonce, result: answer.valid ? "applied" : "conflict", message: answer.message, first_scanned_at: firstScan.get(code) ?? null };
  });
}

export function doorList(event: number): Schemas["DoorList"] {
  hallOf(event);
  const tickets = bookings
    .filter((b) => b.event_id === event)
    .flatMap((b) =>
      b.seats.flatMap((s) => {
        if (!s.ticket_code || !s.ticket_status) return [];
        const ticket_id = Number(Buffer.from(s.ticket_code.split(".")[0], "base64url").toString().split(".")[0].slice(1));
        return [{ ticket_id, booking_id: b.id, seat_id: s.seat_id, section: s.section, row_label: s.row_label, seat_number: s.seat_number, status: s.ticket_status, holder: holderOf(b.customer_id) }];
      }),
    );
  return { event_id: event, cursor: String(Date.now()), public_key: publicKey as Record<string, unknown>, tickets };
}

export function view(code: string): Schemas["TicketView"] {
  const found = locate(code);
  if (!found) throw new Refused(404, "not_found", "No such ticket");
  const { booking, seat } = found;
  return {
    code,
    status: seat.ticket_status ?? "invalidated",
    holder: holderOf(booking.customer_id),
    reference: booking.reference,
    section: seat.section,
    row_label: seat.row_label,
    seat_number: seat.seat_number,
    used_at: firstScan.get(code) ?? null,
    event: hallOf(booking.event_id).event,
  };
}
