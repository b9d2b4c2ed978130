/** Ours minus theirs, so that countdowns follow the platform's clock and not this device's. */
export class ServerClock {
  private offsetMs = 0;
  private exact = false;
  private readonly now: () => number;

  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  /** From a reply's `server_time` (milliseconds): better than any header. */
  set(serverTime: string): void {
    const theirs = Date.parse(serverTime);
    if (Number.isNaN(theirs)) return;
    this.offsetMs = theirs - this.now();
    this.exact = true;
  }

  /** From a `Date` header, which has whole seconds only: used until something exact is known. */
  hint(date: string): void {
    const theirs = Date.parse(date);
    if (Number.isNaN(theirs) || this.exact) return;
    this.offsetMs = theirs + 500 - this.now();
  }

  time(): number {
    return this.now() + this.offsetMs;
  }
}

export const serverClock = new ServerClock();
