import { useEffect } from "react";
import type { Booking } from "@/shared/api/queries";
import { clockText } from "./countdown";
import classes from "./HoldBar.module.css";
import { LastMinute } from "./LastMinute";
import { useCountdown } from "./useCountdown";

/** What the bar shows as full: the usual hold. */
const FULL_SECONDS = 600;

interface Props {
  booking: Booking;
  onEnded: () => void;
}

/** "Held for you 9:54", calm until a minute is left, then a dialog that extends. */
export function HoldBar({ booking, onEnded }: Props) {
  const seconds = useCountdown(booking.expires_at);
  const ended = seconds === 0;
  useEffect(() => {
    if (ended) onEnded();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ended]);
  return (
    <>
      <div className={classes.bar} data-short={seconds <= 60 || undefined}>
        <span>Held for you</span>
        <span className={classes.track} aria-hidden>
          <span style={{ scale: `${Math.min(1, seconds / FULL_SECONDS)} 1` }} />
        </span>
        <span className={classes.clock} role="timer" aria-label={`${Math.ceil(seconds / 60)} minutes left`}>
          {clockText(seconds)}
        </span>
      </div>
      <LastMinute booking={booking} seconds={seconds} />
    </>
  );
}
