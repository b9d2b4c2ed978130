import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { eventsQuery } from "@/shared/api/queries";
import { useSession } from "@/shared/session/session";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { ButtonLink } from "@/shared/ui/links";
import { EventTable } from "@/shared/ui/EventTable";

export function EventsPage() {
  const session = useSession();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({ ...eventsQuery({ organizer_id: session?.id }), enabled: Boolean(session) });
  const create = <ButtonLink to="/o/events/new">Create an event</ButtonLink>;
  return (
    <Page title="My events" actions={data?.length ? create : undefined}>
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data?.length === 0 && (
        <Empty title="Your first event" action={create}>
          Say what and when, draw the hall, set the prices. It stays a draft that only you see until you put it on sale.
        </Empty>
      )}
      {data && data.length > 0 && <EventTable events={data} onOpen={(id) => navigate({ to: "/o/events/$id", params: { id: String(id) } })} />}
    </Page>
  );
}
