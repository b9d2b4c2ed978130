import { type SeatModel, seatOfId } from "./model";

export const FREE = 0;
export const HELD = 1;
export const SOLD = 2;

export type Change = readonly [seatId: number, state: number];

/** What each seat is now, in map order, kept by one answer of the platform and then by its changes. */
export class SeatStates {
  readonly states: Uint8Array;
  readonly freeIn: Uint32Array;
  version = -1;
  /** Grows with every change, so that React knows when to look again. */
  revision = 0;
  private readonly listeners = new Set<() => void>();
  private readonly model: SeatModel;

  constructor(model: SeatModel) {
    this.model = model;
    this.states = new Uint8Array(model.count).fill(SOLD);
    this.freeIn = new Uint32Array(model.sections.length);
  }

  get known(): boolean {
    return this.version >= 0;
  }

  /** Replaces everything; false when the answer is for another hall. */
  reset(version: number, bytes: Uint8Array): boolean {
    if (bytes.length !== this.states.length) return false;
    this.states.set(bytes);
    this.version = version;
    this.model.sections.forEach((section, s) => {
      let free = 0;
      for (let i = section.first; i < section.first + section.count; i++) if (bytes[i] === FREE) free++;
      this.freeIn[s] = free;
    });
    this.changed();
    return true;
  }

  /** Applies changes that build on version `since`; false means something in between was missed. */
  apply(version: number, changes: readonly Change[], since: number = version - 1): boolean {
    if (version <= this.version) return true;
    const whole = since <= this.version;
    for (const [id, state] of changes) this.set(seatOfId(this.model, id), state);
    this.version = version;
    this.changed();
    return whole;
  }

  /** What a refusal told us before the stream did. */
  mark(ids: readonly number[], state: number) {
    for (const id of ids) this.set(seatOfId(this.model, id), state);
    this.changed();
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  private set(seat: number, state: number) {
    if (seat < 0 || this.states[seat] === state) return;
    const section = this.model.sectionOf[seat];
    if (this.states[seat] === FREE) this.freeIn[section]--;
    if (state === FREE) this.freeIn[section]++;
    this.states[seat] = state;
  }

  private changed() {
    this.revision++;
    for (const listener of this.listeners) listener();
  }
}

/** One byte a seat, as the platform sends it. */
export function decodeStates(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
