import { expect, test } from "vitest";
import type { Event } from "@/shared/api/queries";
import { availabilityWord, byMonth, matching, saleOf } from "./availability";

const now = Date.parse("2026-12-01T12:00:00Z");
const event = (change: Partial<Event> = {}): Event => ({
  id: 1,
  title: "The Winter's Tale",
  description: "A play in five acts",
  venue: "Old Mill Theatre",
  start_time: "2026-12-04T19:30:00Z",
  end_time: "2026-12-04T22:10:00Z",
  base_price: 48,
  lowest_price: 48,
  currency: "GBP",
  status: "published",
  organizer_id: 2,
  total_seats: 100,
  available_seats: 60,
  version: 1,
  seats_version: 1,
  seat_map_version: 1,
  ...change,
});

test("an event that has begun cannot be bought", () => {
  expect(saleOf(event(), now)).toBe("open");
  expect(saleOf(event({ start_time: "2026-12-01T11:59:00Z" }), now)).toBe("over");
});

test("the word tells how full the hall is", () => {
  expect(availabilityWord(event(), now).text).toBe("Good availability");
  expect(availabilityWord(event({ available_seats: 30 }), now).text).toBe("Selling fast");
  expect(availabilityWord(event({ available_seats: 4 }), now).text).toBe("Last 4 seats");
  expect(availabilityWord(event({ available_seats: 0 }), now).text).toBe("Sold out");
});

test("words match anywhere, days include both ends, drafts and past events stay out", () => {
  const past = event({ id: 2, start_time: "2026-11-01T19:30:00Z", end_time: "2026-11-01T22:00:00Z" });
  const draft = event({ id: 3, status: "draft" });
  const all = [event(), past, draft];
  expect(matching(all, {}, now).map((e) => e.id)).toEqual([1]);
  expect(matching(all, { q: "mill winter" }, now)).toHaveLength(1);
  expect(matching(all, { q: "opera" }, now)).toHaveLength(0);
  expect(matching(all, { from: "2026-12-04", to: "2026-12-04" }, now)).toHaveLength(1);
  expect(matching(all, { from: "2026-12-06" }, now)).toHaveLength(0);
});

test("months come in order of time", () => {
  const later = event({ id: 2, start_time: "2027-01-02T19:30:00Z" });
  expect(byMonth([later, event()], (iso) => iso.slice(0, 7)).map(([m]) => m)).toEqual(["2026-12", "2027-01"]);
});
