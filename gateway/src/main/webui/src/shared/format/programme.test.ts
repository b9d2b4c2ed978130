import { expect, test } from "vitest";
import { comingFirst } from "./programme";

const evening = (day: string) => ({ start_time: `2026-12-${day}T19:00:00Z`, end_time: `2026-12-${day}T22:00:00Z` });

test("the next evening comes first, the last one over heads the past, and one that runs is not over", () => {
  const events = [evening("01"), evening("20"), evening("03"), evening("10"), evening("05")];
  const days = comingFirst(events, Date.parse("2026-12-05T20:00:00Z")).map((e) => e.start_time.slice(8, 10));
  expect(days).toEqual(["05", "10", "20", "03", "01"]);
});
