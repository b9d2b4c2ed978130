import { expect, test } from "vitest";
import { everyDay } from "./days";

const rows = [
  { day: "2026-11-25", sum: 5 },
  { day: "2026-11-28", sum: 7 },
];
const sums = (first: string, last: string) => everyDay(rows, first, last, { sum: 0 }).map((r) => r.sum);

test("days without a sale are there with nothing", () => {
  expect(everyDay(rows, "2026-11-24", "2026-12-01", { sum: 0 }).map((r) => r.day)).toEqual([
    "2026-11-24",
    "2026-11-25",
    "2026-11-26",
    "2026-11-27",
    "2026-11-28",
    "2026-11-29",
    "2026-11-30",
    "2026-12-01",
  ]);
  expect(sums("2026-11-24", "2026-12-01")).toEqual([0, 5, 0, 0, 7, 0, 0, 0]);
});

test("a short span begins earlier, so that there is a week to see", () => {
  expect(sums("2026-11-28", "2026-11-28")).toEqual([0, 0, 0, 5, 0, 0, 7]);
});
