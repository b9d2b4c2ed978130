import type { Schemas } from "@/shared/api/client";
import { clock } from "@/shared/format/time";

export type VerdictKind = "welcome" | "already_in" | "not_valid" | "check";

export interface Verdict {
  kind: VerdictKind;
  /** The one thing the person at the door has to know. */
  line: string;
  /** Where the guest sits, where it is known. */
  seat?: string;
  ticketId?: number;
}

export const VERDICT_WORDS: Record<VerdictKind, string> = {
  welcome: "Welcome",
  already_in: "Already in",
  not_valid: "Not valid",
  check: "Check",
};

type Place = { section: string; row_label: string; seat_number: number };

export const placeWords = (p: Place) => `Row ${p.row_label}, seat ${p.seat_number} · ${p.section}`;

export function usedWords(usedAt?: string | null, gate?: string | null): string {
  return `${usedAt ? `First scanned ${clock(usedAt)}` : "Scanned before"}${gate ? ` at ${gate}` : ""}`;
}

const SERVER_LINES: Record<string, string> = {
  "Ticket not found": "No ticket has this code",
  "Ticket is not valid for entry": "Refunded or cancelled",
  "Booking is not active": "Not paid for, or being refunded",
  "Event is cancelled": "The event is cancelled",
};

/** The platform's answer in the door's words; `eventId` is the door's own event. */
export function serverVerdict(answer: Schemas["Validation"], eventId: number): Verdict {
  const seat = answer.seat ? placeWords(answer.seat) : undefined;
  const ticketId = answer.ticket_id ?? undefined;
  if (answer.valid) {
    const elsewhere = answer.event_id !== null && answer.event_id !== eventId;
    return { kind: elsewhere ? "check" : "welcome", line: elsewhere ? `Admitted to ${answer.event_title ?? "another event"}` : "", seat, ticketId };
  }
  if (answer.ticket_status === "used") return { kind: "already_in", line: usedWords(answer.used_at, answer.gate), seat, ticketId };
  return { kind: "not_valid", line: SERVER_LINES[answer.message] ?? answer.message, seat, ticketId };
}
