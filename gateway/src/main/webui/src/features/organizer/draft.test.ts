import { expect, test } from "vitest";
import type { Schemas } from "@/shared/api/client";
import { copyOf, type Draft, EMPTY, faults, seatCount, toEvent, toMap } from "./draft";

const now = Date.parse("2026-12-01T12:00:00Z");
const draft: Draft = {
  title: "The Winter's Tale",
  description: "A play in five acts",
  venue: "Old Mill Theatre",
  start: "2026-12-24T19:30",
  end: "2026-12-24T22:10",
  sections: [
    { name: "Stalls", rows: 10, seats: 20, price: 48 },
    { name: "Circle", rows: 5, seats: 30, price: 36 },
  ],
};

test("a whole draft has no faults, an empty one says what is missing", () => {
  expect(faults(draft, "review", now)).toEqual({});
  expect(Object.keys(faults(EMPTY, "basics", now))).toEqual(["title", "description", "venue", "start", "end"]);
});

test("it must not end before it begins, nor begin in the past", () => {
  expect(faults({ ...draft, end: "2026-12-24T19:00" }, "basics", now).end).toMatch(/before/);
  expect(faults({ ...draft, start: "2026-11-24T19:00" }, "basics", now).start).toMatch(/past/);
});

test("sections have names of their own and halls have bounds", () => {
  const twice = { ...draft, sections: [draft.sections[0], { ...draft.sections[1], name: "stalls " }] };
  expect(faults(twice, "hall", now).name1).toMatch(/Another/);
  const odd = { ...draft, sections: [{ name: "A", rows: 27, seats: 51, price: 0 }] };
  expect(Object.keys(faults(odd, "hall", now))).toEqual(["rows0", "seats0", "price0"]);
});

test("what is sent and what is drawn agree", () => {
  expect(seatCount(draft)).toBe(350);
  expect(toEvent(draft).base_price).toBe(36);
  const map = toMap(draft);
  expect(map.sections[1].first_seat_id).toBe(201);
  expect(map.sections[1].rows).toHaveLength(5);
});

test("the cheapest sections follow the event's price, so that it can be changed later", () => {
  expect(toEvent(draft).sections?.map((s) => s.price)).toEqual([48, undefined]);
});

test("an event that is made for somebody says for whom", () => {
  expect(toEvent(draft).organizer_id).toBeUndefined();
  expect(toEvent({ ...draft, organizer: 7 }).organizer_id).toBe(7);
});

test("a copy has the hall and the words of the event, and asks for its times", () => {
  const event = { title: draft.title, description: draft.description, venue: draft.venue } as Schemas["Event"];
  expect(copyOf(event, toMap(draft))).toEqual({ ...draft, start: "", end: "" });
});
