import "./spotlight.css";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { eventsQuery } from "@/shared/api/queries";
import { shortDay } from "@/shared/format/time";
import { PLACES } from "@/shared/session/places";
import type { Session } from "@/shared/session/session";

/** Goes to any workplace or event by a few letters. */
export function Palette({ session, onClose }: { session: Session; onClose: () => void }) {
  const navigate = useNavigate();
  const { data: events } = useQuery(eventsQuery());
  useEffect(() => spotlight.open(), []);
  const manages = session.role === "event_organizer" || session.role === "platform_admin";
  const own = events?.filter((e) => session.role === "platform_admin" || e.organizer_id === session.id) ?? [];
  const places = PLACES.filter((p) => p.roles.includes(session.role)).map((p) => ({
    id: p.to,
    label: p.name,
    description: p.group,
    onClick: () => void navigate({ to: p.to }),
  }));
  const found = (manages ? own : []).map((e) => ({
    id: `event-${e.id}`,
    label: e.title,
    description: `Event on ${shortDay(e.start_time)}, ${e.venue}`,
    onClick: () => void navigate({ to: "/o/events/$id", params: { id: String(e.id) } }),
  }));
  return (
    <Spotlight
      actions={[...places, ...found]}
      onSpotlightClose={onClose}
      attributes={{ content: { "aria-label": "Go to" } }}
      limit={8}
      highlightQuery
      nothingFound="Nothing by that name"
      searchProps={{ placeholder: "Go to a workplace or an event", "aria-label": "Go to" }}
    />
  );
}
