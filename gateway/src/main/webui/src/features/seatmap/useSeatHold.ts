import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { say } from "@/shared/a11y/live";
import type { Booking } from "@/shared/api/queries";
import { plural } from "@/shared/format/words";
import { useHold, useRemember } from "@/shared/hold/hold";
import { useSession } from "@/shared/session/session";
import { tell, tellProblem } from "@/shared/ui/toast";
import { nearbyFree } from "@/shared/hall/advice";
import { holdCalls } from "./api";
import { type BestWish, HoldSync } from "./holdSync";
import { rowAt, type SeatModel, seatId, seatName, seatOfId } from "@/shared/hall/model";
import { loadPicks, savePicks } from "./picks";
import { HELD, type SeatStates } from "@/shared/hall/states";

export const MOST_SEATS = 20;

export interface SeatHold {
  wanted: readonly number[];
  booking: Booking | null;
  busy: boolean;
  canHold: boolean;
  toggle(seat: number): void;
  remove(seatId: number): void;
  pickBest(wish: BestWish): Promise<Booking | null>;
  settle(): Promise<Booking | null>;
  ended(): void;
}

/** One person's seats on one event: local for a visitor, held at the platform for a customer. */
export function useSeatHold(eventId: number, model: SeatModel, states: SeatStates): SeatHold {
  const session = useSession();
  const canHold = session?.role === "customer";
  const remember = useRemember();
  const existing = useHold(eventId);
  const [local, setLocal] = useState<number[]>(() => loadPicks(eventId));
  const mine = useRef<ReadonlySet<number>>(new Set());

  const sync = useMemo(
    () =>
      new HoldSync(
        holdCalls(eventId, () => null),
        {
          held: remember,
          released: remember,
          failed: tellProblem,
          lost: (ids) => {
            states.mark(ids, HELD);
            tell(lostWords(model, states, ids, mine.current), ids.length === 1 ? "That seat was just taken" : "Some seats were just taken");
          },
        },
      ),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [eventId, model, states, session?.id],
  );
  const held = useSyncExternalStore(sync.subscribe, sync.current);

  useEffect(() => {
    if (canHold && existing && !held.booking) sync.adopt(existing);
  }, [canHold, existing, held.booking, sync]);

  useEffect(() => {
    if (!canHold || local.length === 0) return;
    savePicks(eventId, []);
    setLocal([]);
    sync.want([...new Set([...sync.current().wanted, ...local])].slice(0, MOST_SEATS));
  }, [canHold, local, eventId, sync]);

  const wanted = canHold ? held.wanted : local;
  useEffect(() => {
    mine.current = new Set(wanted.map((id) => seatOfId(model, id)));
  });

  const change = (ids: number[]) => {
    if (canHold) return sync.want(ids);
    savePicks(eventId, ids);
    setLocal(ids);
  };
  const remove = (id: number) => {
    change(wanted.filter((w) => w !== id));
    say(`${seatName(model, seatOfId(model, id))} removed`);
  };
  const toggle = (seat: number) => {
    const id = seatId(model, seat);
    if (wanted.includes(id)) return remove(id);
    if (states.states[seat] !== 0) return say(`${seatName(model, seat)} is taken`);
    if (wanted.length >= MOST_SEATS) return tell(`One order takes up to ${MOST_SEATS} seats.`, "That's the most for one order");
    change([...wanted, id]);
    say(`${seatName(model, seat)} chosen, ${plural(wanted.length + 1, "seat")}`);
  };
  return {
    wanted,
    booking: canHold ? held.booking : null,
    busy: held.busy,
    canHold,
    toggle,
    remove,
    pickBest: (wish) => sync.pickBest(wish),
    settle: () => sync.settle(),
    ended: () => sync.adopt(null),
  };
}

function lostWords(model: SeatModel, states: SeatStates, ids: readonly number[], mine: ReadonlySet<number>): string {
  const lost = ids.map((id) => seatOfId(model, id)).filter((seat) => seat >= 0);
  const names = lost.map((seat) => seatName(model, seat)).join("; ");
  const near = lost[0] === undefined ? [] : nearbyFree(model, states, lost[0], 2, mine);
  const free = near.map((seat) => `row ${rowAt(model, seat).label} seat ${model.number[seat]}`).join(" and ");
  return `${names}.${free ? ` Nearby and free: ${free}.` : ""}`;
}
