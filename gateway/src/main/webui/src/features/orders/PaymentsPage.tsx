import { useQuery } from "@tanstack/react-query";
import { useEvents } from "@/shared/api/events";
import { bookingsQuery } from "@/shared/api/queries";
import { paymentWords } from "@/shared/format/words";
import { useSession } from "@/shared/session/session";
import classes from "@/shared/ui/CaseList.module.css";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { MoneyRow } from "@/shared/ui/MoneyRow";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";

export function PaymentsPage() {
  const session = useSession();
  const { data, error, refetch } = useQuery({ ...bookingsQuery(session?.id ?? 0), enabled: Boolean(session) });
  const events = useEvents(data);
  const paid = data?.filter((b) => b.payment_status !== "initiated");
  return (
    <Page title="Payments" width="text" lead="Every payment you made or tried to make.">
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {!data && !error && <SkeletonRows />}
      {paid?.length === 0 && <Empty title="No payments yet">What you pay, and what is paid back to you, is listed here.</Empty>}
      <ul className={classes.list}>
        {paid?.map((b) => (
          <MoneyRow
            key={b.id}
            booking={b}
            event={events.get(b.event_id)}
            word={paymentWords[b.payment_status]}
            to={b.payment_status === "failed" ? "/checkout/$id" : "/orders/$id"}
          />
        ))}
      </ul>
    </Page>
  );
}
