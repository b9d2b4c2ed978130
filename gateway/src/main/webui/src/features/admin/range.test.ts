import { expect, test } from "vitest";
import { change, spans } from "./range";

test("the days shown end with today, and those before them are as many and others", () => {
  const { now, before } = spans(7, Date.parse("2026-12-10T15:00:00Z"));
  expect(now).toEqual({ from: "2026-12-04T00:00:00Z", to: "2026-12-10T23:59:59Z" });
  expect(before).toEqual({ from: "2026-11-27T00:00:00Z", to: "2026-12-03T23:59:59Z" });
});

test("a change is told in percent, and not from nothing", () => {
  expect(change(112, 100)).toBe("+12 %");
  expect(change(80, 100)).toBe("−20 %");
  expect(change(5, 0)).toBeNull();
});
