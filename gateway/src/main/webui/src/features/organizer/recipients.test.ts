import { expect, test } from "vitest";
import type { Schemas } from "@/shared/api/client";
import { recipients } from "./recipients";

const ticket = (booking_id: number, holder: string, change: Partial<Schemas["DoorTicket"]> = {}): Schemas["DoorTicket"] => ({
  ticket_id: 1,
  booking_id,
  seat_id: 1,
  section: "Stalls",
  row_label: "F",
  seat_number: 14,
  status: "issued",
  used_at: null,
  gate: null,
  holder,
  change: 1,
  ...change,
});

test("an order is written to once, and who gave the tickets back is not", () => {
  const found = recipients([ticket(2, "Tom O."), ticket(1, "Ada L."), ticket(2, "Tom O.", { seat_number: 15 }), ticket(3, "Bea M.", { status: "invalidated" })]);
  expect(found).toEqual([
    { id: 1, label: "Ada L., row F seat 14" },
    { id: 2, label: "Tom O., row F seat 14 and 1 more" },
  ]);
});
