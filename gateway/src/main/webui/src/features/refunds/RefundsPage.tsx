import { ButtonLink } from "@/shared/ui/links";
import { useQuery } from "@tanstack/react-query";
import { useEvents } from "@/shared/api/events";
import { bookingsQuery } from "@/shared/api/queries";
import { refundWords } from "@/shared/format/words";
import { useSession } from "@/shared/session/session";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { MoneyRow } from "@/shared/ui/MoneyRow";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import classes from "@/shared/ui/CaseList.module.css";

export function RefundsPage() {
  const session = useSession();
  const { data, error, refetch } = useQuery({ ...bookingsQuery(session?.id ?? 0), enabled: Boolean(session) });
  const asked = data?.filter((b) => b.refund_status !== null) ?? [];
  const events = useEvents(asked);
  return (
    <Page
      title="Refunds"
      width="text"
      actions={
        <ButtonLink to="/refunds/new">
          Ask for a refund
        </ButtonLink>
      }
    >
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data && asked.length === 0 && <Empty title="You have asked for no refund">If you can't come, ask here; support answers, usually within a day.</Empty>}
      <ul className={classes.list}>
        {asked.map(
          (b) => b.refund_status && <MoneyRow key={b.id} booking={b} event={events.get(b.event_id)} word={refundWords[b.refund_status]} to="/orders/$id" />,
        )}
      </ul>
    </Page>
  );
}
