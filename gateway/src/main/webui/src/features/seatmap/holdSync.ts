import { Problem } from "@/shared/api/problem";
import type { Booking } from "@/shared/api/queries";

/** The calls that hold and free seats. */
export interface HoldCalls {
  create(seatIds: number[]): Promise<Booking>;
  best(wish: BestWish): Promise<Booking>;
  change(bookingId: number, seatIds: number[]): Promise<Booking>;
  release(bookingId: number): Promise<Booking>;
}

export interface BestWish {
  count: number;
  section?: string;
  maxPrice?: number;
}

export interface HoldNews {
  /** Seats somebody else has taken meanwhile. */
  lost(seatIds: number[]): void;
  failed(error: unknown): void;
  held(booking: Booking): void;
  released(booking: Booking): void;
}

export interface HoldView {
  wanted: readonly number[];
  booking: Booking | null;
  busy: boolean;
}

/** The booking ended under our hands: the seats are asked for afresh. */
const GONE = new Set(["booking_expired", "booking_not_pending", "hold_released"]);

/**
 * Follows the seats a person taps with one booking at the platform. A tap shows at once; calls go out one at a time,
 * always for the latest wish; a seat that was taken falls out of the wish and the rest stays.
 */
export class HoldSync {
  private view: HoldView = { wanted: [], booking: null, busy: false };
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly calls: HoldCalls;
  private readonly news: HoldNews;

  constructor(calls: HoldCalls, news: HoldNews) {
    this.calls = calls;
    this.news = news;
  }

  current = (): HoldView => this.view;

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Takes over a booking that is known already; ignored while a call is under way. */
  adopt(booking: Booking | null) {
    if (this.running) return;
    this.show({ booking, wanted: booking ? idsOf(booking) : [] });
  }

  toggle(seatId: number) {
    const { wanted } = this.view;
    this.want(wanted.includes(seatId) ? wanted.filter((id) => id !== seatId) : [...wanted, seatId]);
  }

  want(seatIds: readonly number[]) {
    this.show({ wanted: seatIds });
    void this.settle();
  }

  /** The booking once it is what was wanted last, or as near as it could be. */
  async settle(): Promise<Booking | null> {
    this.running ??= this.follow().finally(() => {
      this.running = null;
      this.show({ busy: false });
    });
    await this.running;
    return this.view.booking;
  }

  /** New seats first, then the old ones go: a failure loses nothing. Null when there was none to be had. */
  async pickBest(wish: BestWish): Promise<Booking | null> {
    const old = await this.settle();
    this.show({ busy: true });
    try {
      const booking = await this.calls.best(wish);
      this.show({ booking, wanted: idsOf(booking) });
      this.news.held(booking);
      if (old) this.news.released(await this.calls.release(old.id));
      return booking;
    } catch (error) {
      this.news.failed(error);
      return null;
    } finally {
      this.show({ busy: false });
    }
  }

  private async follow(): Promise<void> {
    while (!same(this.view.wanted, idsOf(this.view.booking))) {
      const asked = this.view.wanted;
      this.show({ busy: true });
      try {
        const booking = await this.send(asked);
        this.show({ booking });
        if (booking) this.news.held(booking);
      } catch (error) {
        if (!this.yieldLost(error, asked)) return;
      }
    }
  }

  private async send(asked: readonly number[]): Promise<Booking | null> {
    const { booking } = this.view;
    if (asked.length === 0) {
      if (booking) this.news.released(await this.calls.release(booking.id));
      return null;
    }
    return booking ? this.calls.change(booking.id, [...asked]) : this.calls.create([...asked]);
  }

  /** True when the wish became smaller and is worth sending again. */
  private yieldLost(error: unknown, asked: readonly number[]): boolean {
    if (error instanceof Problem && GONE.has(error.code) && this.view.booking) {
      this.show({ booking: null });
      return true;
    }
    const held = idsOf(this.view.booking);
    if (!(error instanceof Problem) || error.code !== "seats_unavailable") {
      this.show({ wanted: held });
      this.news.failed(error);
      return false;
    }
    const named = error.seatIds.filter((id) => asked.includes(id));
    const lost = named.length > 0 ? named : asked.filter((id) => !held.includes(id));
    this.show({ wanted: this.view.wanted.filter((id) => !lost.includes(id)) });
    this.news.lost(lost);
    return lost.length > 0;
  }

  private show(part: Partial<HoldView>) {
    this.view = { ...this.view, ...part };
    for (const listener of this.listeners) listener();
  }
}

function idsOf(booking: Booking | null): number[] {
  return booking ? booking.seats.map((s) => s.seat_id) : [];
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
