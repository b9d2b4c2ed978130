import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { Schemas } from "@/shared/api/client";
import { eventsQuery } from "@/shared/api/queries";
import { eventWords } from "@/shared/format/words";
import { EventTable } from "@/shared/ui/EventTable";
import { ButtonLink } from "@/shared/ui/links";
import { ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";

type Status = Schemas["EventStatus"];
const route = getRouteApi("/staff/a/events");

export function EventsPage() {
  const { q = "", status } = route.useSearch();
  const filter = route.useNavigate();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(eventsQuery());
  const change = (part: { q?: string; status?: Status }) => filter({ search: (old) => ({ ...old, ...part }), replace: true });
  const found = data?.filter((e) => (!status || e.status === status) && `${e.title} ${e.venue}`.toLowerCase().includes(q.toLowerCase()));
  return (
    <Page
      title="All events"
      lead="Open one to put it on sale, stop the sale or cancel it."
      actions={
        <>
          <TextInput size="sm" aria-label="Find by title or venue" placeholder="Find by title or venue" value={q} onChange={(e) => change({ q: e.currentTarget.value || undefined })} />
          <NativeSelect size="sm" aria-label="Status" value={status ?? ""} onChange={(e) => change({ status: (e.currentTarget.value || undefined) as Status | undefined })} data={[{ value: "", label: "Every status" }, ...Object.entries(eventWords).map(([value, word]) => ({ value, label: word.text }))]} />
          <ButtonLink size="sm" to="/o/events/new" search={{}}>
            Create an event
          </ButtonLink>
        </>
      }
    >
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {!data && !error && <SkeletonRows />}
      {found && <EventTable events={found} onOpen={(id) => navigate({ to: "/o/events/$id", params: { id: String(id) }, search: {} })} />}
    </Page>
  );
}
