import { Alert, SegmentedControl } from "@mantine/core";
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { Schemas } from "@/shared/api/client";
import type { Event } from "@/shared/api/queries";
import { dayAndClock } from "@/shared/format/time";
import { useSession } from "@/shared/session/session";
import { tell } from "@/shared/ui/toast";
import { Basket } from "./Basket";
import type { BestWish } from "./holdSync";
import { Legend } from "@/shared/hall/Legend";
import { keepLive } from "@/shared/hall/liveSeats";
import { seatModel, seatOfId } from "@/shared/hall/model";
import { type MapHandle, SeatCanvas } from "@/shared/hall/SeatCanvas";
import classes from "./SeatsPage.module.css";
import { SeatStates } from "@/shared/hall/states";
import { useSeatHold } from "./useSeatHold";

const SeatList = lazy(() => import("./SeatList").then((m) => ({ default: m.SeatList })));
const route = getRouteApi("/public/e/$id/seats");

export function Hall({ event, map }: { event: Event; map: Schemas["SeatMap"] }) {
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const session = useSession();
  const model = useMemo(() => seatModel(map), [map]);
  const states = useMemo(() => new SeatStates(model), [model]);
  const [stale, setStale] = useState(false);
  const [band, setBand] = useState(-1);
  const canvas = useRef<MapHandle>(null);
  const hold = useSeatHold(event.id, model, states);
  const mine = useMemo(() => new Set(hold.wanted.map((id) => seatOfId(model, id))), [hold.wanted, model]);

  useEffect(() => keepLive(event.id, states, setStale), [event.id, states]);

  const signIn = () => router.navigate({ to: "/login", search: { next: router.state.location.href } });
  const best = async (wish: BestWish) => {
    if (!hold.canHold) return void signIn();
    const booking = await hold.pickBest(wish);
    if (booking) canvas.current?.reveal(booking.seats.map((s) => seatOfId(model, s.seat_id)));
  };
  const goOn = async () => {
    if (!hold.canHold) return void signIn();
    const booking = await hold.settle();
    if (booking) void router.navigate({ to: "/checkout/$id", params: { id: String(booking.id) } });
  };
  const ended = () => {
    hold.ended();
    tell("The seats went back on sale. Choose them again if they are still free.", "Your hold has ended");
  };
  const barred = barredWhy(event, session?.role);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1>
            <Link to="/e/$id" params={{ id: String(event.id) }}>
              {event.title}
            </Link>
          </h1>
          <p>
            {event.venue} · {dayAndClock(event.start_time)}
          </p>
        </div>
        <SegmentedControl
          aria-label="How to choose seats"
          value={view ?? "map"}
          onChange={(v) => navigate({ search: { view: v === "list" ? "list" : undefined }, replace: true })}
          data={[
            { value: "map", label: "Map" },
            { value: "list", label: "List" },
          ]}
        />
      </header>
      {stale && (
        <Alert className={classes.stale} variant="light" color="yellow" role="status">
          No live connection. The map may be behind; we keep trying, and a seat is yours only once it is held.
        </Alert>
      )}
      <div className={classes.body}>
        <section className={classes.hall} aria-label="Hall">
          {view === "list" ? (
            <Suspense fallback={null}>
              <SeatList {...{ model, states }} wanted={hold.wanted} currency={event.currency} onChoose={barred ? () => undefined : hold.toggle} />
            </Suspense>
          ) : (
            <>
              <Legend model={model} currency={event.currency} band={band} onBand={setBand} />
              <SeatCanvas ref={canvas} {...{ model, states, mine, band }} currency={event.currency} onChoose={barred ? () => undefined : hold.toggle} />
            </>
          )}
        </section>
        <Basket {...{ event, model, states, hold, barred }} onBest={best} onContinue={goOn} onEnded={ended} />
      </div>
    </div>
  );
}

function barredWhy(event: Event, role: string | undefined): string | null {
  if (event.status !== "published" && event.status !== "sold_out") return "Seats for this event can't be bought.";
  if (role && role !== "customer") return "Only customers buy seats. You can look around.";
  return null;
}
