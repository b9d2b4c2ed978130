import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { bookingQuery } from "@/shared/api/queries";
import { refundDecided } from "@/shared/format/refund";
import { money } from "@/shared/format/money";
import { dayAndClock } from "@/shared/format/time";
import { refundWords } from "@/shared/format/words";
import { Confirm } from "@/shared/ui/Confirm";
import { Status } from "@/shared/ui/Status";
import { Said, Thread } from "@/shared/ui/Thread";
import { When } from "@/shared/ui/When";
import { type Refund, useDecideRefund } from "./api";
import { CaseFacts } from "./CaseFacts";
import classes from "./Support.module.css";
import type { Delayed } from "./useDelayed";
import { useKeys } from "./useKeys";

interface Props {
  refund: Refund;
  /** Approvals that wait, by booking. */
  approvals: Delayed;
  /** Whether its approval is being sent. */
  isSent: boolean;
  onBack: () => void;
}

/** Facts and rule first, then the decision; an approval waits ten seconds in which it can be taken back. */
export function RefundView({ refund, approvals, isSent, onBack }: Props) {
  const decline = useDecideRefund();
  const [rejecting, setRejecting] = useState(false);
  const { data: booking } = useQuery(bookingQuery(refund.booking_id));
  const amount = money(refund.amount, refund.currency);
  const used = booking?.seats.some((s) => s.ticket_status === "used");
  const id = refund.booking_id;
  const open = refund.status === "requested" && !refund.decision;
  const left = approvals.left(id);
  const canDecide = open && left === undefined && !isSent;
  const payBack = () => canDecide && approvals.start(id);
  const ask = () => canDecide && setRejecting(true);
  useKeys({ p: payBack, d: ask, u: () => approvals.undo(id) });
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
              {left !== undefined ? (
                <Group role="status">
                  <span className={classes.whole}>
                    {amount} will be paid back in {left} s. Go on meanwhile.
                  </span>
                  <Button variant="default" ref={focus} onClick={() => approvals.undo(id)}>
                    Undo
                  </Button>
                  <Button variant="subtle" onClick={() => approvals.now(id)}>
                    Do it now
                  </Button>
                </Group>
              ) : (
                <Group>
                  <Button loading={isSent} onClick={payBack}>
                    Pay back {amount}
                  </Button>
                  <Button variant="default" disabled={isSent} onClick={ask}>
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
        busy={decline.isPending}
        error={decline.error}
        onClose={() => setRejecting(false)}
        onConfirm={() => decline.mutate({ booking: id, approve: false }, { onSuccess: () => setRejecting(false) })}
      >
        The customer keeps the tickets and reads: “{refundDecided.rejected()}”
      </Confirm>
    </article>
  );
}

/** The button that was pressed is gone: keys go on with what came in its place. */
const focus = (button: HTMLButtonElement | null) => button?.focus();
