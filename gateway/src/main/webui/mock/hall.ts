import type { ServerResponse } from "node:http";
import type { Schemas } from "../src/shared/api/client.ts";

/** One event's seats: 0 free, 1 held, 2 sold, in map order. */
export class Hall {
  readonly event: Schemas["Event"];
  readonly sections: Schemas["MapSection"][];
  readonly states: Uint8Array;
  readonly firstSeat: number;
  readonly listeners = new Set<ServerResponse>();
  version = 1;

  constructor(event: Schemas["Event"], plan: [string, number, number, number][], firstSeat: number) {
    this.event = event;
    this.firstSeat = firstSeat;
    let next = firstSeat;
    this.sections = plan.map(([name, rows, seats, price]) => {
      const section = {
        name,
        price,
        first_seat_id: next,
        rows: Array.from({ length: rows }, (_, r) => ({ label: String.fromCharCode(65 + r), first_number: 1, seats })),
      };
      next += rows * seats;
      return section;
    });
    this.states = new Uint8Array(next - firstSeat);
    this.count();
  }

  sellRandomly(share: number, seed: number) {
    let state = seed * 99_991;
    for (let i = 0; i < this.states.length; i++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const roll = state / 4_294_967_296;
      this.states[i] = share >= 1 || roll < share ? 2 : roll < share + 0.02 && share > 0 ? 1 : 0;
    }
    this.count();
  }

  set(ids: readonly number[], state: number) {
    for (const id of ids) this.states[id - this.firstSeat] = state;
    this.version++;
    this.count();
    const data = JSON.stringify({ version: this.version, changes: ids.map((id) => [id, state]) });
    for (const listener of this.listeners) listener.write(`id: ${this.version}\nevent: seats\ndata: ${data}\n\n`);
  }

  free(id: number): boolean {
    return this.states[id - this.firstSeat] === 0;
  }

  has(id: number): boolean {
    return id >= this.firstSeat && id < this.firstSeat + this.states.length;
  }

  seat(id: number): Schemas["BookedSeat"] {
    const section = this.sections.findLast((s) => s.first_seat_id <= id) ?? this.sections[0];
    let left = id - section.first_seat_id;
    for (const row of section.rows) {
      if (left < row.seats) return { seat_id: id, section: section.name, row_label: row.label, seat_number: left + 1, price: section.price, ticket_code: null, ticket_status: null, view_url: null };
      left -= row.seats;
    }
    throw new Error(`no seat ${id}`);
  }

  /** Adjacent free seats in one row, nearest its middle. */
  best(count: number, section?: string, maxPrice?: number): number[] | null {
    for (const s of this.sections) {
      if ((section && s.name !== section) || (maxPrice && s.price > maxPrice)) continue;
      let id = s.first_seat_id;
      for (const row of s.rows) {
        const starts = Array.from({ length: Math.max(0, row.seats - count + 1) }, (_, i) => id + i)
          .filter((start) => Array.from({ length: count }, (_, k) => start + k).every((seat) => this.free(seat)))
          .sort((a, b) => Math.abs(a - id - (row.seats - count) / 2) - Math.abs(b - id - (row.seats - count) / 2));
        if (starts.length) return Array.from({ length: count }, (_, k) => starts[0] + k);
        id += row.seats;
      }
    }
    return null;
  }

  map(): Schemas["SeatMap"] {
    return { version: 1, event_id: this.event.id, first_seat_id: this.firstSeat, sections: this.sections };
  }

  private count() {
    this.event.total_seats = this.states.length;
    this.event.available_seats = this.states.reduce((n, s) => n + (s === 0 ? 1 : 0), 0);
  }
}
