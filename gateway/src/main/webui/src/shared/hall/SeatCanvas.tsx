import { ActionIcon } from "@mantine/core";
import { type KeyboardEvent, useEffect, useImperativeHandle, useRef, type Ref } from "react";
import { say } from "@/shared/a11y/live";
import { money } from "@/shared/format/money";
import { IconMinus, IconPlus, IconZoomReset } from "@/shared/icons";
import { stateWord } from "./draw";
import { MapView } from "./mapView";
import { sectionAt, type SeatModel, seatName } from "./model";
import classes from "./SeatCanvas.module.css";
import type { SeatStates } from "./states";

export interface MapHandle {
  reveal(seats: readonly number[]): void;
}

interface Props {
  model: SeatModel;
  states: SeatStates;
  mine: ReadonlySet<number>;
  band: number;
  currency: string;
  onChoose: (seat: number) => void;
  ref?: Ref<MapHandle>;
}

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Mounts the canvas once; React never draws a seat. */
export function SeatCanvas({ model, states, mine, band, currency, onChoose, ref }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const map = useRef<MapView | null>(null);
  const latest = useRef({ mine, onChoose });
  useEffect(() => {
    latest.current = { mine, onChoose };
  });

  useEffect(() => {
    if (!canvas.current) return;
    const words = (seat: number) => stateWord({ states, mine: latest.current.mine }, seat);
    const price = (seat: number) => money(sectionAt(model, seat).price, currency);
    map.current = new MapView(canvas.current, model, states, {
      chosen: (seat) => latest.current.onChoose(seat),
      pointed: (seat, px, py) => showTip(tip.current, seat < 0 ? null : [seatName(model, seat), `${price(seat)} · ${words(seat)}`], px, py),
      focused: (seat) => say(`${seatName(model, seat)}, ${price(seat)}, ${words(seat)}`),
    });
    map.current.show({ mine: latest.current.mine });
    return () => map.current?.destroy();
  }, [model, states, currency]);

  useEffect(() => map.current?.show({ mine, band }), [mine, band]);
  useImperativeHandle(ref, () => ({ reveal: (seats) => map.current?.reveal(seats) }), []);

  const keys = (e: KeyboardEvent) => {
    const arrow = ARROWS[e.key];
    if (arrow) map.current?.step(...arrow);
    else if (e.key === "Enter" || e.key === " ") map.current?.chooseFocused();
    else if (e.key === "+" || e.key === "=") map.current?.zoomBy(1.6);
    else if (e.key === "-") map.current?.zoomBy(1 / 1.6);
    else if (e.key === "0") map.current?.whole();
    else return;
    e.preventDefault();
  };
  return (
    <div className={classes.map}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application is interactive */}
      <div
        role="application"
        className={classes.field}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label="Seat map. Arrow keys move between seats, Enter chooses one, plus and minus zoom, 0 shows the whole hall. The list view offers the same seats."
        onKeyDown={keys}
        onBlur={() => map.current?.blur()}
      >
        <canvas ref={canvas} className={classes.canvas} />
      </div>
      <div ref={tip} className={classes.tip} hidden />
      <div className={classes.zoom}>
        <ActionIcon variant="default" aria-label="Zoom in" onClick={() => map.current?.zoomBy(1.6)}>
          <IconPlus size={20} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label="Zoom out" onClick={() => map.current?.zoomBy(1 / 1.6)}>
          <IconMinus size={20} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label="Show the whole hall" onClick={() => map.current?.whole()}>
          <IconZoomReset size={20} />
        </ActionIcon>
      </div>
    </div>
  );
}

function showTip(tip: HTMLDivElement | null, lines: [string, string] | null, px: number, py: number) {
  if (!tip) return;
  tip.hidden = !lines;
  if (!lines) return;
  tip.replaceChildren(Object.assign(document.createElement("strong"), { textContent: lines[0] }), document.createElement("br"), lines[1]);
  const right = px > (tip.parentElement?.clientWidth ?? 0) - 240;
  tip.style.translate = `${right ? px - tip.offsetWidth - 16 : px + 16}px ${Math.max(4, py - tip.offsetHeight - 10)}px`;
}
