import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { bookingsQuery } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { paymentWords } from "@/shared/format/words";
import { useSession } from "@/shared/session/session";
import classes from "@/shared/ui/CaseList.module.css";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { When } from "@/shared/ui/When";
import { useEvents } from "./OrdersPage";

export function PaymentsPage() {
  const session = useSession();
  const { data, error, refetch } = useQuery({ ...bookingsQuery(session?.id ?? 0), enabled: Boolean(session) });
  const events = useEvents(data);
  const paid = data?.filter((b) => b.payment_status !== null && b.payment_status !== "initiated");
  return (
    <Page title="Payments" width="text" lead="Every payment you made or tried to make.">
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {!data && !error && <SkeletonRows />}
      {paid?.length === 0 && <Empty title="No payments yet">What you pay, and what is paid back to you, is listed here.</Empty>}
      <ul className={classes.list}>
        {paid?.map((b) => (
          <li key={b.id}>
            <Link to={b.payment_status === "failed" ? "/checkout/$id" : "/orders/$id"} params={{ id: String(b.id) }} className={classes.row}>
              <span>
                <strong>{events.get(b.event_id)?.title ?? b.reference}</strong>
                <small>
                  <When at={b.updated_at} />
                </small>
              </span>
              <span className={classes.right}>
                {money(b.total_amount, b.currency)}
                {b.payment_status && <Status word={paymentWords[b.payment_status]} />}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
