import { expect, test } from "vitest";
import { explain } from "./explain";
import { Problem } from "./problem";

test("a known code has a sentence of its own", () => {
  expect(explain(new Problem(400, { code: "offer_expired", detail: "Offer 3 is over" })).title).toBe("That code has expired");
});

test("an unknown code falls back to the server's words, a failure of ours never shows them", () => {
  expect(explain(new Problem(409, { code: "new_one", detail: "seat is being cleaned" })).title).toBe("Seat is being cleaned");
  expect(explain(new Problem(503, { code: "x", detail: "java.lang.Oops" })).title).not.toContain("java");
});

test("fields are named in words", () => {
  const problem = new Problem(400, { detail: "Invalid", errors: [{ field: "seat_ids", message: "must name each seat once" }] });
  expect(explain(problem).hint).toBe("seat ids: must name each seat once");
});

test("too many tries say when to come back", () => {
  expect(explain(new Problem(429, {}, "12")).hint).toContain("12 s");
});

test("no network is told as such", () => {
  expect(explain(Problem.offline()).title).toMatch(/No connection/);
});
