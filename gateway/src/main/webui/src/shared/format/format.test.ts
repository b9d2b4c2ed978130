import { expect, test } from "vitest";
import { calendarFile } from "./calendar";
import { money, sum } from "./money";
import { seatsWords } from "./seats";
import { ago, duration } from "./time";

test("money keeps its cents", () => {
  expect(money(1234.5, "GBP")).toBe("£1,234.50");
  expect(sum([0.1, 0.2])).toBe(0.3);
});

test("durations and ages read as people say them", () => {
  expect(duration("2026-12-04T19:30:00Z", "2026-12-04T22:10:00Z")).toBe("2 h 40 min");
  expect(ago("2026-12-04T19:30:00Z", Date.parse("2026-12-04T19:33:00Z"))).toBe("3 min ago");
  expect(ago("2026-12-04T21:30:00Z", Date.parse("2026-12-04T19:30:00Z"))).toBe("in 2 h");
});

test("seats of a row are said together", () => {
  const seat = (row_label: string, seat_number: number) => ({ section: "Stalls", row_label, seat_number });
  expect(seatsWords([seat("F", 15), seat("F", 14), seat("G", 2)])).toBe("Stalls, row F, seats 14 and 15; Stalls, row G, seat 2");
});

test("a calendar file escapes its text and folds long lines", () => {
  const event = {
    id: 7,
    title: "Bread, butter; jam",
    description: "x".repeat(200),
    venue: "Hall",
    start_time: "2026-12-04T19:30:00Z",
    end_time: "2026-12-04T22:10:00Z",
    base_price: 1,
    lowest_price: 1,
    currency: "GBP",
    status: "published" as const,
    organizer_id: 2,
    total_seats: 1,
    available_seats: 1,
    version: 1,
    seats_version: 1,
    seat_map_version: 1,
  };
  const { text, name } = calendarFile(event, undefined, "2026-01-01T00:00:00Z");
  expect(name).toBe("bread-butter-jam.ics");
  expect(text).toContain("SUMMARY:Bread\\, butter\\; jam\r\n");
  expect(text).toContain("DTSTART:20261204T193000Z\r\n");
  expect(text.split("\r\n").every((line) => line.length <= 75)).toBe(true);
});
