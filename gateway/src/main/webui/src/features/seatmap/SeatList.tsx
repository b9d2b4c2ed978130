import { NativeSelect } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { money } from "@/shared/format/money";
import { plural } from "@/shared/format/words";
import { IconCheck } from "@/shared/icons";
import { type Row, type SeatModel, seatId } from "@/shared/hall/model";
import classes from "./SeatList.module.css";
import { FREE, type SeatStates } from "@/shared/hall/states";

interface Props {
  model: SeatModel;
  states: SeatStates;
  wanted: readonly number[];
  currency: string;
  onChoose: (seat: number) => void;
}

/** The same seats without a map: section, then row by row. */
export function SeatList({ model, states, wanted, currency, onChoose }: Props) {
  useSyncExternalStore(states.subscribe, () => states.revision);
  const [chosen, setChosen] = useState(() => Math.max(0, states.freeIn.findIndex((free) => free > 0)));
  const section = model.sections[chosen];
  return (
    <div className={classes.list}>
      <NativeSelect
        size="md"
        label="Section"
        value={String(chosen)}
        onChange={(e) => setChosen(Number(e.currentTarget.value))}
        data={model.sections.map((s, i) => ({ value: String(i), label: `${s.name} · ${money(s.price, currency)} · ${states.freeIn[i]} free` }))}
      />
      <p className={classes.hint}>
        {plural(states.freeIn[chosen], "free seat")} in this section at {money(section.price, currency)} each. Only free seats are shown.
      </p>
      <ul className={classes.rows}>
        {section.rows.map((row) => (
          <RowSeats key={row.label} row={row} {...{ model, states, wanted, onChoose }} />
        ))}
      </ul>
    </div>
  );
}

function RowSeats({ row, model, states, wanted, onChoose }: Omit<Props, "currency"> & { row: Row }) {
  const seats = Array.from({ length: row.count }, (_, i) => row.first + i);
  const shown = seats.filter((seat) => states.states[seat] === FREE || wanted.includes(seatId(model, seat)));
  return (
    <li className={classes.row}>
      <h2>Row {row.label}</h2>
      {shown.length === 0 ? (
        <span className={classes.none}>full</span>
      ) : (
        <div className={classes.seats}>
          {shown.map((seat) => {
            const mine = wanted.includes(seatId(model, seat));
            return (
              <button
                key={seat}
                type="button"
                className={classes.seat}
                aria-pressed={mine}
                aria-label={`Row ${row.label}, seat ${model.number[seat]}`}
                onClick={() => onChoose(seat)}
              >
                {mine && <IconCheck size={14} aria-hidden />}
                {model.number[seat]}
              </button>
            );
          })}
        </div>
      )}
    </li>
  );
}
