import "./spotlight.css";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { eventsQuery } from "@/shared/api/queries";
import { command, MOVES } from "@/shared/format/commands";
import { shortDay } from "@/shared/format/time";
import { PLACES } from "@/shared/session/places";
import type { Session } from "@/shared/session/session";
import { matching } from "./matching";

/** Goes to any workplace or event by a few letters; a command on an event opens its question, which is asked there. */
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
  const commands = (manages ? own : []).flatMap((e) =>
    MOVES[e.status].map((to) => ({
      id: `${to}-${e.id}`,
      label: command(to, e.title),
      description: `Asks before it happens · ${shortDay(e.start_time)}`,
      onClick: () => void navigate({ to: "/o/events/$id", params: { id: String(e.id) }, search: { ask: to } }),
    })),
  );
  return (
    <Spotlight
      actions={[...places, ...found, ...commands]}
      filter={matching}
      onSpotlightClose={onClose}
      attributes={{ content: { "aria-label": "Go to" } }}
      limit={8}
      highlightQuery
      nothingFound="Nothing by that name"
      searchProps={{ placeholder: "Go to a workplace or an event, or “cancel …”", "aria-label": "Go to" }}
    />
  );
}
