import { ButtonLink } from "@/shared/ui/links";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { bookingsQuery, eventQuery } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { refundWords } from "@/shared/format/words";
import { useSession } from "@/shared/session/session";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { When } from "@/shared/ui/When";
import classes from "@/shared/ui/CaseList.module.css";

export function RefundsPage() {
  const session = useSession();
  const { data, error, refetch } = useQuery({ ...bookingsQuery(session?.id ?? 0), enabled: Boolean(session) });
  const asked = data?.filter((b) => b.refund_status !== null) ?? [];
  const events = useQueries({ queries: asked.map((b) => eventQuery(b.event_id)) });
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
        {asked.map((b, i) => (
          <li key={b.id}>
            <Link to="/orders/$id" params={{ id: String(b.id) }} className={classes.row}>
              <span>
                <strong>{events[i]?.data?.title ?? b.reference}</strong>
                <small>
                  <When at={b.updated_at} />
                </small>
              </span>
              <span className={classes.right}>
                {money(b.total_amount, b.currency)}
                {b.refund_status && <Status word={refundWords[b.refund_status]} />}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
