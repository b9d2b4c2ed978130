import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { type Event, seatMapQuery } from "@/shared/api/queries";
import { Legend } from "@/shared/hall/Legend";
import { keepLive } from "@/shared/hall/liveSeats";
import { seatModel } from "@/shared/hall/model";
import { SeatCanvas } from "@/shared/hall/SeatCanvas";
import { SeatStates } from "@/shared/hall/states";
import { SkeletonRows } from "@/shared/ui/Rows";
import type { Schemas } from "@/shared/api/client";
import classes from "./Organizer.module.css";

const NONE: ReadonlySet<number> = new Set();

export function HallTab({ event }: { event: Event }) {
  const { data } = useQuery(seatMapQuery(event.id, event.seat_map_version));
  return data ? <LiveHall event={event} map={data} /> : <SkeletonRows rows={4} height={120} />;
}

/** The hall as it fills, for looking only. */
function LiveHall({ event, map }: { event: Event; map: Schemas["SeatMap"] }) {
  const model = useMemo(() => seatModel(map), [map]);
  const states = useMemo(() => new SeatStates(model), [model]);
  const [band, setBand] = useState(-1);
  useEffect(() => keepLive(event.id, states, ignore), [event.id, states]);
  return (
    <div className={classes.hallTab}>
      <Legend model={model} currency={event.currency} band={band} onBand={setBand} />
      <SeatCanvas model={model} states={states} mine={NONE} band={band} currency={event.currency} onChoose={ignore} />
    </div>
  );
}

function ignore() {}
