import { expect, test } from "vitest";
import type { Schemas } from "@/shared/api/client";
import { fits, inOrder } from "./due";

const now = Date.parse("2026-12-02T12:00:00Z");
const complaint = (id: number, change: Partial<Schemas["Complaint"]>): Schemas["Complaint"] => ({
  id,
  customer_id: 3,
  booking_id: null,
  event_id: null,
  subject: "s",
  description: "d",
  status: "open",
  customer_name: null,
  assigned_to: null,
  assigned_to_name: null,
  resolution: null,
  created_at: "2026-12-02T10:00:00Z",
  updated_at: "2026-12-02T10:00:00Z",
  ...change,
});

test("the most urgent case comes first, done ones last", () => {
  const old = complaint(1, { created_at: "2026-12-01T08:00:00Z" });
  const young = complaint(2, {});
  const done = complaint(3, { status: "resolved", created_at: "2026-11-01T08:00:00Z" });
  expect(inOrder([done, young, old]).map((c) => c.id)).toEqual([1, 2, 3]);
});

test("a case is overdue a day after it came in, until it is answered", () => {
  expect(fits(complaint(1, { created_at: "2026-12-01T11:00:00Z" }), "overdue", 5, now)).toBe(true);
  expect(fits(complaint(1, {}), "overdue", 5, now)).toBe(false);
  expect(fits(complaint(1, { created_at: "2026-12-01T11:00:00Z", status: "resolved" }), "overdue", 5, now)).toBe(false);
});

test("mine and unassigned are told apart", () => {
  expect(fits(complaint(1, { assigned_to: 5 }), "mine", 5, now)).toBe(true);
  expect(fits(complaint(1, { assigned_to: 5 }), "unassigned", 5, now)).toBe(false);
});
