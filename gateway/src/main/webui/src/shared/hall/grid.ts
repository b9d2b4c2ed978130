import type { Box, SeatModel } from "./model";

const CELL = 4;

/** Seats by square of the floor: what is on screen, and what is under a finger, without looking at all of them. */
export class Grid {
  private readonly columns: number;
  private readonly rows: number;
  private readonly starts: Uint32Array;
  private readonly seats: Uint32Array;
  private readonly model: SeatModel;

  constructor(model: SeatModel) {
    this.model = model;
    const { bounds, count } = model;
    this.columns = Math.max(1, Math.ceil((bounds.right - bounds.left) / CELL));
    this.rows = Math.max(1, Math.ceil((bounds.bottom - bounds.top) / CELL));
    this.starts = new Uint32Array(this.columns * this.rows + 1);
    this.seats = new Uint32Array(count);
    for (let i = 0; i < count; i++) this.starts[this.cellOf(i) + 1]++;
    for (let c = 1; c < this.starts.length; c++) this.starts[c] += this.starts[c - 1];
    const next = this.starts.slice();
    for (let i = 0; i < count; i++) this.seats[next[this.cellOf(i)]++] = i;
  }

  /** Calls back for every seat in the cells that touch the box. */
  each(box: Box, visit: (seat: number) => void) {
    const { bounds } = this.model;
    const first = this.column(box.left - bounds.left);
    const last = this.column(box.right - bounds.left);
    const bottom = this.row(box.bottom - bounds.top);
    for (let r = this.row(box.top - bounds.top); r <= bottom; r++) {
      const end = this.starts[r * this.columns + last + 1];
      for (let k = this.starts[r * this.columns + first]; k < end; k++) visit(this.seats[k]);
    }
  }

  /** The nearest seat within `reach` units, or -1. */
  nearest(x: number, y: number, reach: number): number {
    let found = -1;
    let best = reach * reach;
    this.each({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }, (seat) => {
      const d = (this.model.x[seat] - x) ** 2 + (this.model.y[seat] - y) ** 2;
      if (d <= best) {
        best = d;
        found = seat;
      }
    });
    return found;
  }

  /** The next seat in a direction: near, and not far off to the side. -1 at the edge of the hall. */
  towards(from: number, dx: number, dy: number): number {
    const { x, y } = this.model;
    for (const reach of [3, 8, 24, 80]) {
      let found = -1;
      let best = Number.POSITIVE_INFINITY;
      this.each({ left: x[from] - reach, right: x[from] + reach, top: y[from] - reach, bottom: y[from] + reach }, (seat) => {
        const ahead = (x[seat] - x[from]) * dx + (y[seat] - y[from]) * dy;
        const aside = Math.abs((x[seat] - x[from]) * dy - (y[seat] - y[from]) * dx);
        const cost = ahead + 2.5 * aside;
        if (ahead > 0.3 && aside <= ahead * 1.2 && cost < best) {
          best = cost;
          found = seat;
        }
      });
      if (found >= 0) return found;
    }
    return -1;
  }

  private cellOf(seat: number): number {
    const { bounds, x, y } = this.model;
    return this.row(y[seat] - bounds.top) * this.columns + this.column(x[seat] - bounds.left);
  }

  private column(dx: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor(dx / CELL)));
  }

  private row(dy: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor(dy / CELL)));
  }
}
