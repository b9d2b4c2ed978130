import { Button, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { money } from "@/shared/format/money";
import { ago } from "@/shared/format/time";
import { refundWords, type Word } from "@/shared/format/words";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { useTabTitle } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { tellProblem } from "@/shared/ui/toast";
import { type Refund, refundsQuery, useDecideRefund } from "./api";
import { KeyHelp, REFUND_KEYS } from "./KeyHelp";
import { RefundView } from "./RefundView";
import classes from "./Support.module.css";
import { useDelayed } from "./useDelayed";
import { useKeys } from "./useKeys";

const route = getRouteApi("/staff/s/refunds");

const SHOWN = [
  ["requested", "To decide"],
  ["completed", "Paid back"],
  ["rejected", "Declined"],
] as const;

/** Requests left, the chosen one right. J and K move, P pays back, D declines, U undoes. */
export function RefundsPage() {
  useTabTitle("Refunds");
  const { show = "requested", refund: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const [help, setHelp] = useState(false);
  const { data, error, refetch } = useQuery(refundsQuery());
  const approve = useDecideRefund(tellProblem);
  const approvals = useDelayed((booking) => approve.mutate({ booking, approve: true }));
  const listed = data?.filter((r) => r.status === show) ?? [];
  const current = data?.find((r) => r.refund_id === chosen);
  const open = (id: number | undefined) => navigate({ search: (old) => ({ ...old, refund: id }), replace: true });
  const move = (step: number) => {
    const at = listed.findIndex((r) => r.refund_id === chosen);
    const next = listed[Math.min(listed.length - 1, Math.max(0, at + step))];
    if (next) void open(next.refund_id);
  };
  useKeys({ j: () => move(1), k: () => move(-1), "?": () => setHelp(true) });
  return (
    <div className={classes.split} data-open={current ? true : undefined}>
      <VisuallyHidden component="h1">Refunds</VisuallyHidden>
      <section className={classes.left} aria-label="Refund requests">
        <h2 aria-hidden>Refunds</h2>
        <div className={classes.chips} role="group" aria-label="Show">
          {SHOWN.map(([status, name]) => (
            <button key={status} type="button" aria-pressed={status === show} onClick={() => navigate({ search: { show: status, refund: undefined }, replace: true })}>
              {name} {status === "requested" && data && <span>{data.filter((r) => r.status === status).length}</span>}
            </button>
          ))}
        </div>
        {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
        {!data && !error && <SkeletonRows height={72} />}
        {data && listed.length === 0 && <Empty title={show === "requested" ? "Nothing to decide" : "None here"} />}
        <ul className={classes.cases}>
          {listed.map((r) => (
            <li key={r.refund_id}>
              <button type="button" aria-current={r.refund_id === chosen || undefined} onClick={() => open(r.refund_id)}>
                <strong>
                  {money(r.amount, r.currency)} · {r.customer_name ?? `Customer ${r.customer_id}`}
                </strong>
                <span>
                  <Status word={wordOf(r, approvals.left(r.booking_id))} />
                  <small>{ago(r.requested_at)}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.right} aria-label="Refund request">
        {current ? (
          <RefundView key={current.refund_id} refund={current} approvals={approvals} isSent={approve.isPending && approve.variables.booking === current.booking_id} onBack={() => open(undefined)} />
        ) : (
          <div className={classes.none}>
            <p>Choose a request, or press J.</p>
            <Button variant="subtle" onClick={() => setHelp(true)}>
              Show the keys
            </Button>
          </div>
        )}
      </section>
      <KeyHelp keys={REFUND_KEYS} opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}

const wordOf = (refund: Refund, left: number | undefined): Word =>
  left === undefined ? refundWords[refund.status] : { text: `Paid back in ${left} s`, tone: "ok" };
