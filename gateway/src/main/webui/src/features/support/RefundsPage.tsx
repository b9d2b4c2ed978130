import { VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { money } from "@/shared/format/money";
import { ago } from "@/shared/format/time";
import { refundWords } from "@/shared/format/words";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { useTabTitle } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { refundsQuery } from "./api";
import { RefundView } from "./RefundView";
import classes from "./Support.module.css";
import { useKeys } from "./useKeys";

const route = getRouteApi("/staff/s/refunds");

const SHOWN = [
  ["requested", "To decide"],
  ["completed", "Paid back"],
  ["rejected", "Declined"],
] as const;

export function RefundsPage() {
  useTabTitle("Refunds");
  const { show = "requested", refund: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(refundsQuery());
  const listed = data?.filter((r) => r.status === show) ?? [];
  const current = data?.find((r) => r.refund_id === chosen);
  const open = (id: number | undefined) => navigate({ search: (old) => ({ ...old, refund: id }), replace: true });
  const move = (step: number) => {
    const at = listed.findIndex((r) => r.refund_id === chosen);
    const next = listed[Math.min(listed.length - 1, Math.max(0, at + step))];
    if (next) void open(next.refund_id);
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
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
                  <Status word={refundWords[r.status]} />
                  <small>{ago(r.requested_at)}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.right} aria-label="Refund request">
        {current ? <RefundView key={current.refund_id} refund={current} onBack={() => open(undefined)} /> : <p className={classes.none}>Choose a request, or press J.</p>}
      </section>
    </div>
  );
}
