import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type Event, eventQuery, seatMapQuery } from "@/shared/api/queries";
import { ErrorPanel } from "@/shared/ui/Notices";
import { useTabTitle } from "@/shared/ui/Page";
import { Hall } from "./Hall";
import classes from "./SeatsPage.module.css";

const route = getRouteApi("/public/e/$id/seats");

export function SeatsPage() {
  const id = Number(route.useParams().id);
  const event = useQuery(eventQuery(id));
  const map = useQuery({ ...seatMapQuery(id, event.data?.seat_map_version), enabled: Boolean(event.data) });
  useTabTitle(event.data ? `Seats for ${event.data.title}` : "Seats");
  const failed = event.error ?? map.error;
  if (failed && !(event.data && map.data)) {
    const retry = () => void Promise.all([event.refetch(), map.refetch()]);
    return (
      <div className={classes.alone}>
        <ErrorPanel error={failed} retry={retry} />
      </div>
    );
  }
  if (!event.data || !map.data) return <Outline event={event.data} />;
  return <Hall key={id} event={event.data} map={map.data} />;
}

function Outline({ event }: { event?: Event }) {
  return (
    <div className={classes.alone} aria-busy="true" aria-label="Loading the hall">
      <h1>{event?.title ?? " "}</h1>
      <Skeleton height="60dvh" />
    </div>
  );
}
