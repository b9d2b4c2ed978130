import { expect, test } from "vitest";
import { clockText, secondsLeft, spokenAt } from "./countdown";
import { ServerClock } from "./serverClock";

test("the countdown follows the platform's clock, not the device's", () => {
  const device = Date.parse("2026-12-04T20:00:00Z");
  const clock = new ServerClock(() => device);
  clock.set("2026-12-04T20:03:00.000Z");
  expect(secondsLeft("2026-12-04T20:10:00Z", clock.time())).toBe(420);
});

test("a Date header helps only until an exact time is known", () => {
  const clock = new ServerClock(() => 0);
  clock.hint("Thu, 01 Jan 1970 00:01:00 GMT");
  expect(clock.time()).toBe(60_500);
  clock.set("1970-01-01T00:02:00Z");
  clock.hint("Thu, 01 Jan 1970 00:09:00 GMT");
  expect(clock.time()).toBe(120_000);
});

test("a hold that is over has zero seconds", () => {
  expect(secondsLeft("2026-12-04T20:00:00Z", Date.parse("2026-12-04T20:00:01Z"))).toBe(0);
  expect(clockText(594)).toBe("9:54");
  expect(clockText(7)).toBe("0:07");
});

test("it is spoken at 5, 2 and 1 minutes and at the end, even when a tick was missed", () => {
  expect(spokenAt(301, 300)).toMatch(/5 more minutes/);
  expect(spokenAt(300, 299)).toBeNull();
  expect(spokenAt(125, 58)).toMatch(/1 more minute\./);
  expect(spokenAt(1, 0)).toMatch(/ended/);
  expect(spokenAt(0, 0)).toBeNull();
});
