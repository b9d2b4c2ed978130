import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { bookingQuery } from "@/shared/api/queries";
import { refundDecided } from "@/shared/format/refund";
import { money } from "@/shared/format/money";
import { dayAndClock } from "@/shared/format/time";
import { refundWords } from "@/shared/format/words";
import { Confirm } from "@/shared/ui/Confirm";
import { FormProblem } from "@/shared/ui/Notices";
import { Status } from "@/shared/ui/Status";
import { Said, Thread } from "@/shared/ui/Thread";
import { When } from "@/shared/ui/When";
import { type Refund, useDecideRefund } from "./api";
import { CaseFacts } from "./CaseFacts";
import classes from "./Support.module.css";

const UNDO_SECONDS = 10;

/** Facts and rule first, then the decision; an approval waits ten seconds in which it can be taken back. */
export function RefundView({ refund, onBack }: { refund: Refund; onBack: () => void }) {
  const decide = useDecideRefund();
  const [rejecting, setRejecting] = useState(false);
  const { data: booking } = useQuery(bookingQuery(refund.booking_id));
  const approve = useDelayed(() => decide.mutate({ booking: refund.booking_id, approve: true }));
  const amount = money(refund.amount, refund.currency);
  const used = booking?.seats.some((s) => s.ticket_status === "used");
  const open = refund.status === "requested" && !refund.decision;
  return (
    <article className={classes.case}>
      <header>
        <Button variant="subtle" size="compact-md" className={classes.back} onClick={onBack}>
          All requests
        </Button>
        <h2>
          {amount} for {refund.event_title ?? `order ${refund.booking_reference ?? refund.booking_id}`}
        </h2>
        <Group gap="md">
          <Status word={refundWords[refund.status]} />
          <span className={classes.muted}>
            asked <When at={refund.requested_at} />
          </span>
        </Group>
      </header>
      <div className={classes.caseBody}>
        <div>
          <Thread>
            <Said by={refund.customer_name ?? `Customer ${refund.customer_id}`} at={refund.requested_at}>
              {refund.reason}
            </Said>
          </Thread>
          {used && (
            <p className={classes.warn} role="alert">
              A ticket of this order was used at the door.
            </p>
          )}
          {open ? (
            <div className={classes.reply}>
              <p>
                The rule: the whole order is paid back, its tickets stop working and the seats go on sale again. If you decline, the order and its tickets stay as they are.
              </p>
              <p className={classes.muted}>
                The customer will read: “{refundDecided.approved(amount)}”
              </p>
              <FormProblem error={decide.error} />
              {approve.left > 0 ? (
                <Group role="status">
                  <span className={classes.whole}>
                    {amount} will be paid back in {approve.left} s.
                  </span>
                  <Button variant="default" ref={focus} onClick={approve.undo}>
                    Undo
                  </Button>
                  <Button variant="subtle" onClick={approve.now}>
                    Do it now
                  </Button>
                </Group>
              ) : (
                <Group>
                  <Button loading={decide.isPending} onClick={approve.start}>
                    Pay back {amount}
                  </Button>
                  <Button variant="default" disabled={decide.isPending} onClick={() => setRejecting(true)}>
                    Decline the refund
                  </Button>
                </Group>
              )}
            </div>
          ) : (
            <p>
              {refund.status === "requested" ? "Decided; the platform is carrying it out." : `Decided${refund.resolved_at ? ` on ${dayAndClock(refund.resolved_at)}` : ""}${refund.resolved_by ? ` by ${refund.resolved_by_name ?? `colleague ${refund.resolved_by}`}` : ""}.`}
            </p>
          )}
        </div>
        <CaseFacts customerId={refund.customer_id} bookingId={refund.booking_id} eventId={refund.event_id} />
      </div>
      <Confirm
        opened={rejecting}
        title="Decline this refund?"
        action="Decline the refund"
        busy={decide.isPending}
        error={decide.error}
        onClose={() => setRejecting(false)}
        onConfirm={() => decide.mutate({ booking: refund.booking_id, approve: false }, { onSuccess: () => setRejecting(false) })}
      >
        The customer keeps the tickets and reads: “{refundDecided.rejected()}”
      </Confirm>
    </article>
  );
}

/** The button that was pressed is gone: keys go on with what came in its place. */
const focus = (button: HTMLButtonElement | null) => button?.focus();

/** Runs something after a pause in which it can be undone. Leaving the page undoes it too. */
function useDelayed(run: () => void) {
  const [left, setLeft] = useState(0);
  const timer = useRef(0);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const stop = () => {
    clearInterval(timer.current);
    setLeft(0);
  };
  useEffect(() => () => clearInterval(timer.current), []);
  const start = () => {
    let seconds = UNDO_SECONDS;
    setLeft(seconds);
    timer.current = window.setInterval(() => {
      seconds--;
      setLeft(seconds);
      if (seconds === 0) {
        stop();
        latest.current();
      }
    }, 1000);
  };
  const now = () => {
    stop();
    latest.current();
  };
  return { left, start, undo: stop, now };
}
