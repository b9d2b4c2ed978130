import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type Event, eventQuery } from "@/shared/api/queries";
import { clockWithZone, day, duration } from "@/shared/format/time";
import { ErrorPanel } from "@/shared/ui/Notices";
import { useTabTitle } from "@/shared/ui/Page";
import { Poster } from "@/shared/ui/Poster";
import { SkeletonRows } from "@/shared/ui/Rows";
import { EventActions } from "./EventActions";
import classes from "./EventPage.module.css";
import { TicketsPanel } from "./TicketsPanel";

const route = getRouteApi("/public/e/$id");

export function EventPage() {
  const { id } = route.useParams();
  const { data: event, error, refetch } = useQuery(eventQuery(Number(id)));
  return (
    <div className={classes.page}>
      {event ? <Programme event={event} /> : error ? <ErrorPanel error={error} retry={() => refetch()} /> : <SkeletonRows rows={4} height={90} />}
    </div>
  );
}

function Programme({ event }: { event: Event }) {
  useTabTitle(event.title);
  return (
    <article className={classes.programme}>
      <div className={classes.cover}>
        <Poster id={event.id} dim={event.status === "cancelled"} />
      </div>
      <header className={classes.head}>
        <h1>{event.title}</h1>
        <p className={classes.when}>
          <time dateTime={event.start_time}>
            {day(event.start_time)}, {clockWithZone(event.start_time)}
          </time>
        </p>
        <p className={classes.where}>{event.venue}</p>
      </header>
      <div className={classes.text}>
        <p>{event.description}</p>
        <dl>
          <div>
            <dt>Lasts</dt>
            <dd>{duration(event.start_time, event.end_time)}</dd>
          </div>
          <div>
            <dt>Access</dt>
            <dd>Need a wheelchair place or other help? Ask us under Help before you come.</dd>
          </div>
        </dl>
        <EventActions event={event} />
      </div>
      <TicketsPanel event={event} />
    </article>
  );
}
