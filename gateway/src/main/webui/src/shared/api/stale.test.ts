import { expect, test } from "vitest";
import { staleSince } from "./stale";

const fresh = { data: [], status: "success", fetchStatus: "idle", dataUpdatedAt: 500 } as const;
const failed = { data: [], status: "error", fetchStatus: "idle", dataUpdatedAt: 300 } as const;
const offline = { data: [], status: "success", fetchStatus: "paused", dataUpdatedAt: 200 } as const;
const never = { data: undefined, status: "error", fetchStatus: "idle", dataUpdatedAt: 0 } as const;

test("what could not be fetched again, or waits for a network, is stale since it was last fetched", () => {
  expect(staleSince([fresh, failed])).toBe(300);
  expect(staleSince([failed, offline])).toBe(200);
});

test("what is fresh is not, and what never came has a panel of its own", () => {
  expect(staleSince([fresh])).toBeNull();
  expect(staleSince([never])).toBeNull();
});
