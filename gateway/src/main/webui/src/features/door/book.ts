import type { Schemas } from "@/shared/api/client";
import type { TicketCode } from "./code";
import { placeWords, usedWords, type Verdict } from "./verdict";

export type DoorTicket = Schemas["DoorTicket"];

const FOUND_AT_MOST = 30;

/** The door's list: every ticket of one event as it is known here, and what this door decided itself. */
export class DoorBook {
  readonly eventId: number;
  private readonly tickets = new Map<number, DoorTicket>();
  private inside = 0;

  constructor(eventId: number, tickets: readonly DoorTicket[] = []) {
    this.eventId = eventId;
    this.merge(tickets);
  }

  /** Takes in what changed; a ticket that entered here stays entered until the platform says when it did. */
  merge(tickets: readonly DoorTicket[]) {
    for (const ticket of tickets) {
      const known = this.tickets.get(ticket.ticket_id);
      const keep = known?.status === "used" && ticket.status === "issued";
      this.tickets.set(ticket.ticket_id, keep ? { ...ticket, status: "used", used_at: known.used_at, gate: known.gate } : ticket);
    }
    this.inside = 0;
    for (const ticket of this.tickets.values()) if (ticket.status === "used") this.inside++;
  }

  /** What to say to a code without asking anybody; `genuine` is null for a code we did not sign. */
  judge(genuine: Pick<TicketCode, "event" | "ticket"> | null): Verdict {
    if (!genuine) return { kind: "not_valid", line: "Not one of our tickets" };
    if (genuine.event !== this.eventId) return { kind: "not_valid", line: "A ticket for another event" };
    const ticket = this.tickets.get(genuine.ticket);
    if (!ticket) return { kind: "check", line: "Genuine, but newer than this list", ticketId: genuine.ticket };
    return this.judgeListed(ticket);
  }

  /** The same for a ticket found by name. */
  judgeListed(ticket: DoorTicket): Verdict {
    const base = { seat: placeWords(ticket), ticketId: ticket.ticket_id };
    switch (ticket.status) {
      case "issued":
        return { kind: "welcome", line: ticket.holder, ...base };
      case "used":
        return { kind: "already_in", line: usedWords(ticket.used_at, ticket.gate), ...base };
      case "invalidated":
        return { kind: "not_valid", line: "Refunded or cancelled", ...base };
    }
  }

  /** Notes an entry; returns the ticket as it is now, for keeping. */
  admit(ticketId: number, at: string, gate: string): DoorTicket | null {
    const ticket = this.tickets.get(ticketId);
    if (!ticket || ticket.status === "used") return null;
    const entered: DoorTicket = { ...ticket, status: "used", used_at: at, gate };
    this.tickets.set(ticketId, entered);
    this.inside++;
    return entered;
  }

  get(ticketId: number): DoorTicket | undefined {
    return this.tickets.get(ticketId);
  }

  get counts() {
    let expected = 0;
    for (const ticket of this.tickets.values()) if (ticket.status !== "invalidated") expected++;
    return { inside: this.inside, expected };
  }

  /** By name, seat ("F14", "row F 14") or order number; best first, a handful. */
  search(text: string): DoorTicket[] {
    const words = text.toLowerCase().replaceAll(/\b(row|seat)\b/g, " ").split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const found: DoorTicket[] = [];
    for (const ticket of this.tickets.values()) {
      const seat = `${ticket.row_label}${ticket.seat_number}`.toLowerCase();
      const hay = `${ticket.holder} ${ticket.section} ${ticket.row_label} ${ticket.seat_number} ${seat} ${ticket.booking_id}`.toLowerCase().split(/\s+/);
      if (words.every((word) => hay.some((part) => (/\d/.test(word) ? part === word : part.startsWith(word))))) found.push(ticket);
      if (found.length >= FOUND_AT_MOST) break;
    }
    return found;
  }
}
