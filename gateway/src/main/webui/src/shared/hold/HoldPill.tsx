import { Button } from "@mantine/core";
import { Link, useRouterState } from "@tanstack/react-router";
import { plural } from "@/shared/format/words";
import type { Booking } from "@/shared/api/queries";
import { tellProblem } from "@/shared/ui/toast";
import { clockText } from "./countdown";
import classes from "./HoldPill.module.css";
import { useHold, useReleaseHold } from "./hold";
import { LastMinute } from "./LastMinute";
import { useCountdown } from "./useCountdown";

/** Follows a customer who left the checkout: the seats are still theirs. */
export function HoldPill() {
  const hold = useHold();
  const path = useRouterState({ select: (s) => s.location.pathname });
  if (!hold) return null;
  const busyWithIt = path === `/checkout/${hold.id}` || path === `/e/${hold.event_id}/seats`;
  const atTheDoor = path.startsWith("/t/");
  return busyWithIt || atTheDoor ? null : <Pill hold={hold} />;
}

function Pill({ hold }: { hold: Booking }) {
  const seconds = useCountdown(hold.expires_at);
  const release = useReleaseHold();
  if (seconds === 0) return null;
  return (
    <>
      <LastMinute booking={hold} seconds={seconds} />
      <aside className={classes.pill} data-hold aria-label="Your held seats">
        <Link to="/checkout/$id" params={{ id: String(hold.id) }} className={classes.link}>
          {plural(hold.seats.length, "seat")} held <span className="mono">{clockText(seconds)}</span>
        </Link>
        <Button variant="transparent" size="compact-md" color="gray.9" className={classes.release} loading={release.isPending} onClick={() => release.mutate(hold.id, { onError: tellProblem })}>
          Release
        </Button>
      </aside>
    </>
  );
}
