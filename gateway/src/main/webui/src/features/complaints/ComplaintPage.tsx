import { AnchorLink, ButtonLink } from "@/shared/ui/links";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { complaintsQuery } from "@/shared/api/queries";
import { complaintWords } from "@/shared/format/words";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { Said, Thread } from "@/shared/ui/Thread";

const route = getRouteApi("/public/support/$id");

const NEXT = {
  open: "We have it. Someone answers within a day.",
  in_progress: "Someone is looking into it now.",
  resolved: "We think this is settled. If not, write to us again.",
  closed: "This is closed. If it comes up again, write to us.",
} as const;

export function ComplaintPage() {
  const id = Number(route.useParams().id);
  const { data, error, refetch } = useQuery(complaintsQuery());
  const complaint = data?.find((c) => c.id === id);
  if (!complaint) {
    return (
      <Page title="Help" width="text">
        {error ? <ErrorPanel error={error} retry={() => refetch()} /> : data ? <Empty title="There is no such case" /> : <SkeletonRows />}
      </Page>
    );
  }
  const over = complaint.status === "resolved" || complaint.status === "closed";
  return (
    <Page title={complaint.subject} width="text" lead={<Status word={complaintWords[complaint.status]} />}>
      <Thread>
        <Said by="You" at={complaint.created_at}>
          {complaint.description}
        </Said>
        {complaint.resolution && (
          <Said by="Support" at={complaint.updated_at} ours>
            {complaint.resolution}
          </Said>
        )}
      </Thread>
      <p>{NEXT[complaint.status]}</p>
      {over && (
        <ButtonLink to="/support/new" search={{ order: complaint.booking_id ?? undefined, event: complaint.event_id ?? undefined }} variant="default">
          Write to support again
        </ButtonLink>
      )}
      {complaint.booking_id && (
        <p>
          <AnchorLink to="/orders/$id" params={{ id: String(complaint.booking_id) }}>
            Show the order
          </AnchorLink>
        </p>
      )}
    </Page>
  );
}
