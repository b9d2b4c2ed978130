import { expect, test } from "vitest";
import { matching } from "./matching";

const actions = [
  { id: "place", label: "All events", description: "Platform" },
  { id: "event", label: "The Winter's Tale", description: "Event on 7 Dec, Riverside Theatre" },
  { id: "stop", label: "Stop the sale of The Winter's Tale", description: "Asks before it happens" },
  { id: "cancel", label: "Cancel The Winter's Tale", description: "Asks before it happens" },
];
const found = (query: string) => matching(query, actions).map((a) => ("id" in a ? a.id : ""));

test("every word counts, wherever it stands", () => {
  expect(found("cancel winter")).toEqual(["cancel"]);
  expect(found("tale riverside")).toEqual(["event"]);
  expect(found("cancel opera")).toEqual([]);
});

test("what begins with the word comes first, and no word leaves all as they are", () => {
  expect(found("the")).toEqual(["event", "stop", "cancel"]);
  expect(found("stop")[0]).toBe("stop");
  expect(found("")).toEqual(["place", "event", "stop", "cancel"]);
});
