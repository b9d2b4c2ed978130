import type { Schemas } from "@/shared/api/client";

type Place = Pick<Schemas["BookedSeat"], "section" | "row_label" | "seat_number">;

/** "Row F, seat 14" */
export const seatWords = (seat: Place) => `Row ${seat.row_label}, seat ${seat.seat_number}`;

/** "Stalls: row F, seats 14 and 15; row G, seat 2" */
export function seatsWords(seats: readonly Place[]): string {
  const rows = new Map<string, number[]>();
  for (const seat of seats) {
    const key = `${seat.section}\n${seat.row_label}`;
    rows.set(key, [...(rows.get(key) ?? []), seat.seat_number]);
  }
  return [...rows]
    .map(([key, numbers]) => {
      const [section, row] = key.split("\n");
      const sorted = numbers.sort((a, b) => a - b);
      const list = sorted.length > 1 ? `seats ${sorted.slice(0, -1).join(", ")} and ${sorted.at(-1)}` : `seat ${sorted[0]}`;
      return `${section}, row ${row}, ${list}`;
    })
    .join("; ");
}
