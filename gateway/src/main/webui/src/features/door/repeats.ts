const SAME_CODE_MS = 4000;

/** A code that stays in view is one scan, not twenty. */
export class Repeats {
  private last = "";
  private seenAt = Number.NEGATIVE_INFINITY;

  /** True for a code to act on; a code seen again keeps its silence going. */
  isNew(code: string, now: number): boolean {
    const same = code === this.last && now - this.seenAt < SAME_CODE_MS;
    this.last = code;
    this.seenAt = now;
    return !same;
  }
}
