import { expect, test } from "vitest";
import { bestFree, nearbyFree, orphans } from "./advice";
import { between, fit, pan, toScreen, toWorld, zoomAt } from "./camera";
import { fitting } from "./draw";
import { Grid } from "./grid";
import { rowAt, seatId, seatModel, seatName, seatOfId } from "./model";
import { decodeStates, FREE, HELD, SeatStates, SOLD } from "./states";

const rows = (labels: string, seats: number) => [...labels].map((label) => ({ label, first_number: 1, seats }));
const hall = seatModel({
  version: 1,
  event_id: 1,
  first_seat_id: 101,
  sections: [
    { name: "Stalls", price: 48, first_seat_id: 101, rows: rows("ABC", 10) },
    { name: "Circle", price: 36, first_seat_id: 131, rows: rows("AB", 20) },
  ],
});
const arena = seatModel({
  version: 1,
  event_id: 2,
  first_seat_id: 1,
  sections: Array.from({ length: 40 }, (_, i) => ({
    name: String(101 + i),
    price: i < 12 ? 90 : i < 26 ? 60 : 40,
    first_seat_id: 1 + i * 500,
    rows: rows("ABCDEFGHIJKLMNOPQRST", 25),
  })),
});
const view = { width: 800, height: 600 };

function statesOf(model: typeof hall, taken: number[] = []) {
  const states = new SeatStates(model);
  const bytes = new Uint8Array(model.count);
  for (const seat of taken) bytes[seat] = SOLD;
  states.reset(10, bytes);
  return states;
}

test("ids and places map to each other across sections", () => {
  expect(hall.count).toBe(70);
  for (const seat of [0, 29, 30, 69]) expect(seatOfId(hall, seatId(hall, seat))).toBe(seat);
  expect(seatOfId(hall, 100)).toBe(-1);
  expect(seatOfId(hall, 171)).toBe(-1);
  expect(seatName(hall, 31)).toBe("Circle, row A, seat 2");
});

test("the dearest price is the first band", () => {
  expect(hall.bands.map((b) => b.price)).toEqual([48, 36]);
  expect(hall.band[0]).toBe(0);
  expect(hall.band[40]).toBe(1);
});

test("no two seats of an arena share a place, and all lie inside its bounds", () => {
  expect(arena.count).toBe(20_000);
  const grid = new Grid(arena);
  for (let seat = 0; seat < arena.count; seat += 37) {
    expect(grid.nearest(arena.x[seat], arena.y[seat], 0.4)).toBe(seat);
    expect(arena.x[seat]).toBeGreaterThan(arena.bounds.left);
    expect(arena.y[seat]).toBeLessThan(arena.bounds.bottom);
  }
});

test("arrows reach every neighbour and stop at the edge", () => {
  const grid = new Grid(hall);
  expect(grid.towards(0, 1, 0)).toBe(1);
  expect(grid.towards(1, -1, 0)).toBe(0);
  expect(rowAt(hall, grid.towards(5, 0, 1)).label).toBe("B");
  expect(grid.towards(30, -1, 0)).toBe(-1);
});

test("changes keep the counts, an old one is ignored, a gap is told", () => {
  const states = statesOf(hall);
  expect(states.freeIn[0]).toBe(30);
  expect(states.apply(11, [[101, HELD]])).toBe(true);
  expect(states.freeIn[0]).toBe(29);
  expect(states.apply(11, [[102, HELD]])).toBe(true);
  expect(states.freeIn[0]).toBe(29);
  expect(states.apply(14, [[102, FREE]], 9)).toBe(true);
  expect(states.apply(16, [[101, FREE]])).toBe(false);
  expect(states.freeIn[0]).toBe(30);
});

test("an availability for another hall is refused", () => {
  expect(new SeatStates(hall).reset(1, new Uint8Array(3))).toBe(false);
});

test("states come as bytes", () => {
  expect([...decodeStates(btoa("\u0000\u0001\u0002"))]).toEqual([0, 1, 2]);
});

test("a pick that strands one seat is noticed, a pair at the wall is not", () => {
  const states = statesOf(hall, [3]);
  expect(orphans(hall, states, new Set([1]))).toEqual([0, 2]);
  expect(orphans(hall, states, new Set([0]))).toEqual([]);
  expect(orphans(hall, states, new Set([9, 8]))).toEqual([]);
});

test("seats offered instead of a lost one are near, free and of its price", () => {
  const states = statesOf(hall, [4, 6]);
  expect(nearbyFree(hall, states, 5, 2, new Set([7]))).toEqual([3, 15]);
});

test("the keyboard starts at a free seat", () => {
  const states = statesOf(hall, [4, 5]);
  expect([3, 6]).toContain(bestFree(hall, states));
});

test("zoom keeps the point under the finger, within bounds", () => {
  const start = fit(hall.bounds, view);
  const before = toWorld(start, view, 300, 250);
  const zoomed = zoomAt(start, view, 300, 250, 1.5, hall.bounds);
  const after = toScreen(zoomed, view, before.x, before.y);
  expect(after.x).toBeCloseTo(300);
  expect(after.y).toBeCloseTo(250);
  expect(zoomAt(start, view, 0, 0, 1000, hall.bounds).scale).toBeLessThanOrEqual(60);
  expect(zoomAt(start, view, 0, 0, 0.001, hall.bounds).scale).toBeCloseTo(start.scale);
});

test("panning never loses the hall", () => {
  const far = pan(fit(hall.bounds, view), 1e6, -1e6, hall.bounds);
  expect(far.x).toBe(hall.bounds.left);
  expect(far.y).toBe(hall.bounds.bottom);
});

test("a glide starts and ends where it should", () => {
  const from = { x: 0, y: 0, scale: 5 };
  const to = { x: 10, y: 4, scale: 20 };
  expect(between(from, to, 0)).toEqual(from);
  expect(between(from, to, 1)).toEqual(to);
  expect(between(from, to, 0.5).scale).toBeCloseTo(10);
});

test("a section too small for its name shows the word that tells it apart, or none", () => {
  const widthOf = (text: string) => text.length * 6;
  expect(fitting("Block 208", 60, widthOf)).toBe("Block 208");
  expect(fitting("Block 208", 30, widthOf)).toBe("208");
  expect(fitting("Block 208", 10, widthOf)).toBe("");
  expect(fitting("Stalls", 40, widthOf)).toBe("Stalls");
});
