import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { month } from "@/shared/format/time";
import { plural } from "@/shared/format/words";
import { eventsQuery } from "@/shared/api/queries";
import { serverClock } from "@/shared/hold/serverClock";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { SkeletonRows } from "@/shared/ui/Rows";
import { useTabTitle } from "@/shared/ui/Page";
import { byMonth, matching } from "./availability";
import { EventRow } from "./EventRow";
import { Filters } from "./Filters";
import classes from "./WhatsOn.module.css";

const route = getRouteApi("/public/");

export function WhatsOn() {
  useTabTitle("What's on");
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, isPending, refetch } = useQuery(eventsQuery());
  const found = data && matching(data, filter, serverClock.time());
  const clear = () => navigate({ search: { q: undefined, from: undefined, to: undefined } });
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>What's on</h1>
      <Filters />
      {isPending && <SkeletonRows height={112} />}
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {found && found.length > 0 && (
        <p className={classes.count} role="status">
          {plural(found.length, "event")}
        </p>
      )}
      {found && byMonth(found, month).map(([name, events]) => (
        <section key={name} aria-label={name}>
          <h2 className={classes.month}>{name}</h2>
          <ul className={classes.list}>
            {events.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </ul>
        </section>
      ))}
      {found?.length === 0 &&
        (data?.length ? (
          <Empty title="Nothing matches" action={<Button variant="default" onClick={clear}>Clear the filters</Button>}>
            Try other words or days.
          </Empty>
        ) : (
          <Empty title="Nothing is on at the moment">New events appear here as soon as they go on sale.</Empty>
        ))}
    </div>
  );
}
