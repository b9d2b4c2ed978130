import { type Row, rowAt, type SeatModel } from "./model";
import { FREE, type SeatStates } from "./states";

/** Free seats that would be left alone between taken ones by these picks; hard to sell, so we mention them. */
export function orphans(model: SeatModel, states: SeatStates, picks: ReadonlySet<number>): number[] {
  const found = new Set<number>();
  const open = (row: Row, i: number) => i >= row.first && i < row.first + row.count && states.states[i] === FREE && !picks.has(i);
  for (const pick of picks) {
    const row = rowAt(model, pick);
    for (const near of [pick - 1, pick + 1]) {
      if (open(row, near) && !open(row, near - 1) && !open(row, near + 1) && row.count > 1) found.add(near);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Free seats closest to one that was lost: same row first, then by distance. */
export function nearbyFree(model: SeatModel, states: SeatStates, lost: number, many: number, picks: ReadonlySet<number>): number[] {
  const row = rowAt(model, lost);
  const distance = (i: number) => {
    const apart = Math.hypot(model.x[i] - model.x[lost], model.y[i] - model.y[lost]);
    return i >= row.first && i < row.first + row.count ? apart * 0.5 : apart;
  };
  const free: number[] = [];
  for (let i = 0; i < model.count; i++) if (i !== lost && states.states[i] === FREE && !picks.has(i) && model.band[i] === model.band[lost]) free.push(i);
  return free.sort((a, b) => distance(a) - distance(b)).slice(0, many);
}

/** Where a keyboard starts: the free seat nearest the middle of the front, or the first seat of a full hall. */
export function bestFree(model: SeatModel, states: SeatStates): number {
  let found = -1;
  let best = Number.POSITIVE_INFINITY;
  const { stage } = model;
  const sx = (stage.left + stage.right) / 2;
  const sy = stage.round ? (stage.top + stage.bottom) / 2 : stage.bottom;
  for (let i = 0; i < model.count; i++) {
    if (states.states[i] !== FREE) continue;
    const d = (model.x[i] - sx) ** 2 + (model.y[i] - sy) ** 2;
    if (d < best) {
      best = d;
      found = i;
    }
  }
  return found >= 0 ? found : model.count > 0 ? 0 : -1;
}
