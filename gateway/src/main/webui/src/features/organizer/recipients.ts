import type { Schemas } from "@/shared/api/client";
import { plural } from "@/shared/format/words";

interface Recipient {
  /** The number of their order. */
  id: number;
  label: string;
}

/** Whoever has tickets that are still good, once per order, by name. */
export function recipients(tickets: readonly Schemas["DoorTicket"][]): Recipient[] {
  const orders = new Map<number, Schemas["DoorTicket"][]>();
  for (const ticket of tickets) {
    if (ticket.status !== "invalidated") orders.set(ticket.booking_id, [...(orders.get(ticket.booking_id) ?? []), ticket]);
  }
  return [...orders]
    .map(([id, [first, ...more]]) => ({
      id,
      label: `${first.holder || "No name"}, row ${first.row_label} seat ${first.seat_number}${more.length > 0 ? ` and ${plural(more.length, "more", "more")}` : ""}`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
