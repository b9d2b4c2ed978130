import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type Event, eventQuery } from "@/shared/api/queries";
import { dayAndClock } from "@/shared/format/time";
import { eventWords } from "@/shared/format/words";
import { ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { useCurrentInView } from "@/shared/ui/useCurrentInView";
import { Duplicate } from "./Duplicate";
import { EditTab } from "./EditTab";
import { GuestsTab } from "./GuestsTab";
import { HallTab } from "./HallTab";
import { MailTab } from "./MailTab";
import classes from "./Organizer.module.css";
import { OverviewTab } from "./OverviewTab";
import { StatusCommands } from "./StatusCommands";

const TABS = { overview: "Overview", guests: "Attendees", hall: "Hall", text: "Text and times", mail: "Mail" } as const;
export type Tab = keyof typeof TABS;

const route = getRouteApi("/staff/o/events/$id");

export function EventPage() {
  const id = Number(route.useParams().id);
  const { data: event, error, refetch } = useQuery({ ...eventQuery(id), refetchInterval: 30_000 });
  if (event) return <Tabs event={event} />;
  return <Page title="Event">{error ? <ErrorPanel error={error} retry={() => refetch()} /> : <SkeletonRows />}</Page>;
}

function Tabs({ event }: { event: Event }) {
  const { tab = "overview" } = route.useSearch();
  const row = useCurrentInView(tab);
  return (
    <Page
      title={event.title}
      lead={
        <>
          {dayAndClock(event.start_time)} · {event.venue} · <Status word={eventWords[event.status]} />
        </>
      }
      actions={
        <>
          <Duplicate event={event} />
          <StatusCommands event={event} />
        </>
      }
    >
      <nav ref={row} className={classes.tabs} aria-label="About this event">
        {(Object.keys(TABS) as Tab[]).map((t) => (
          <Link key={t} to="/o/events/$id" params={{ id: String(event.id) }} search={{ tab: t === "overview" ? undefined : t }} activeOptions={{ exact: true }} replace>
            {TABS[t]}
          </Link>
        ))}
      </nav>
      {tab === "overview" && <OverviewTab event={event} />}
      {tab === "guests" && <GuestsTab event={event} />}
      {tab === "hall" && <HallTab event={event} />}
      {tab === "text" && <EditTab key={event.id} event={event} />}
      {tab === "mail" && <MailTab event={event} />}
    </Page>
  );
}
