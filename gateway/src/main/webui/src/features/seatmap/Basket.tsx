import { ActionIcon, Alert, Button } from "@mantine/core";
import { plural } from "@/shared/format/words";
import { money, sum } from "@/shared/format/money";
import { HoldBar } from "@/shared/hold/HoldBar";
import { IconX } from "@/shared/icons";
import type { Event } from "@/shared/api/queries";
import { PriceLines } from "@/shared/ui/PriceLines";
import { Stub } from "@/shared/ui/Stub";
import { orphans } from "@/shared/hall/advice";
import classes from "./Basket.module.css";
import { BestPicker } from "./BestPicker";
import { rowAt, sectionAt, type SeatModel, seatName, seatOfId } from "@/shared/hall/model";
import type { SeatStates } from "@/shared/hall/states";
import type { SeatHold } from "./useSeatHold";

interface Props {
  event: Event;
  model: SeatModel;
  states: SeatStates;
  hold: SeatHold;
  /** Why this person cannot buy here, if so. */
  barred: string | null;
  onBest: (wish: { count: number; maxPrice?: number }) => void;
  onContinue: () => void;
  onEnded: () => void;
}

export function Basket({ event, model, states, hold, barred, onBest, onContinue, onEnded }: Props) {
  const seats = hold.wanted.map((id) => seatOfId(model, id)).filter((seat) => seat >= 0);
  const prices = seats.map((seat) => sectionAt(model, seat).price);
  const { booking } = hold;
  const whole = booking !== null && booking.seats.length === seats.length;
  const amount = money(whole ? booking.total_amount : sum(prices), event.currency);
  return (
    <aside className={classes.basket} aria-label="Your seats">
      {booking && <HoldBar booking={booking} onEnded={onEnded} />}
      {barred ? <p className={classes.none}>{barred}</p> : <BestPicker model={model} currency={event.currency} busy={hold.busy} again={seats.length > 0} onPick={onBest} />}
      {seats.length === 0 && !barred && (
        <div className={classes.none}>
          <strong>No seats yet</strong>
          <p>Tap a seat on the map, or let us pick the best ones together.</p>
        </div>
      )}
      <ul className={classes.seats}>
        {seats.map((seat, i) => (
          <li key={seat}>
            <Stub>
              <div className={classes.seat}>
                <div>
                  <strong>
                    Row {rowAt(model, seat).label}, seat {model.number[seat]}
                  </strong>
                  <small>{sectionAt(model, seat).name}</small>
                </div>
                <span>{money(prices[i], event.currency)}</span>
                <ActionIcon aria-label={`Remove ${seatName(model, seat)}`} onClick={() => hold.remove(hold.wanted[i])}>
                  <IconX size={16} />
                </ActionIcon>
              </div>
            </Stub>
          </li>
        ))}
      </ul>
      <Lonely model={model} states={states} seats={seats} />
      {seats.length > 0 && (
        <div className={classes.foot}>
          {whole && (
            <div className={classes.lines}>
              <PriceLines booking={booking} />
            </div>
          )}
          {!hold.canHold && <p className={classes.note}>Not held yet: others can still take these seats until you sign in.</p>}
          <Button size="lg" fullWidth onClick={onContinue} className={classes.go}>
            {hold.canHold ? `Continue with ${plural(seats.length, "seat")}, ${amount}` : `Sign in and hold ${plural(seats.length, "seat")}`}
          </Button>
        </div>
      )}
    </aside>
  );
}

function Lonely({ model, states, seats }: { model: SeatModel; states: SeatStates; seats: number[] }) {
  const alone = orphans(model, states, new Set(seats));
  if (alone.length === 0) return null;
  const names = alone.map((seat) => `row ${rowAt(model, seat).label} seat ${model.number[seat]}`).join(", ");
  return (
    <Alert variant="light" color="yellow" className={classes.lonely}>
      This leaves {names} on its own. If you can move along by one, somebody else can come too.
    </Alert>
  );
}
