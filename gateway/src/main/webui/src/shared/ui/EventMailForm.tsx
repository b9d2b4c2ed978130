import { Button, NativeSelect } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, idempotencyKey, unwrap } from "@/shared/api/client";
import type { Event } from "@/shared/api/queries";
import { dayAndClock } from "@/shared/format/time";
import classes from "./EventMailForm.module.css";
import { FormProblem } from "./Notices";

interface Props {
  events: readonly Event[];
  /** Who may be written to; `id` is whatever `customerOf` understands. */
  people: readonly { id: number; label: string }[];
  customerOf: (id: number) => Promise<number>;
}

/** An event's details to one customer: what it will say, then what was sent. */
export function EventMailForm({ events, people, customerOf }: Props) {
  const [eventId, setEventId] = useState(events[0]?.id ?? 0);
  const [person, setPerson] = useState(people[0]?.id ?? 0);
  const event = events.find((e) => e.id === eventId);
  const send = useMutation({
    mutationFn: async () =>
      unwrap(api.POST("/api/notifications/event-detail-email", { params: { header: idempotencyKey() }, body: { event_id: eventId, customer_id: await customerOf(person) } })),
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    send.mutate();
  };
  const said = send.data;
  return (
    <div className={classes.columns}>
      <form onSubmit={submit} className={classes.form}>
        {events.length > 1 && (
          <NativeSelect size="md" label="Event" value={String(eventId)} onChange={(e) => setEventId(Number(e.currentTarget.value))} data={events.map((e) => ({ value: String(e.id), label: e.title }))} />
        )}
        <NativeSelect size="md" label="To" value={String(person)} onChange={(e) => setPerson(Number(e.currentTarget.value))} data={people.map((p) => ({ value: String(p.id), label: p.label }))} />
        <FormProblem error={send.error} />
        <Button type="submit" disabled={!person || !event} loading={send.isPending}>
          Send the details
        </Button>
      </form>
      <section className={classes.letter} aria-label={said ? "What was sent" : "What will be sent"}>
        {said ? (
          <>
            <p role="status">
              <strong>{said.mode === "simulation" ? `Kept for ${said.to_email}. No mail server is set up here.` : `Sent to ${said.to_email}.`}</strong>
            </p>
            <h2>{said.subject}</h2>
            <pre>{said.body}</pre>
          </>
        ) : (
          event && (
            <>
              <p>The mail tells:</p>
              <h2>{event.title}</h2>
              <pre>
                {dayAndClock(event.start_time)}
                {"\n"}
                {event.venue}
                {"\n\n"}
                {event.description}
              </pre>
            </>
          )
        )}
      </section>
    </div>
  );
}
