import { Button, NativeSelect, NumberInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, idempotencyKey, type Schemas, unwrap } from "@/shared/api/client";
import type { Event } from "@/shared/api/queries";
import { dayAndClock } from "@/shared/format/time";
import classes from "./EventMailForm.module.css";
import { FormProblem } from "./Notices";

interface Props {
  events: readonly Event[];
  /** Known customers, where the sender may see them; else their number is typed. */
  customers?: readonly Schemas["User"][];
}

/** An event's details to one customer: what it will say, then what was sent. */
export function EventMailForm({ events, customers }: Props) {
  const [eventId, setEventId] = useState(events[0]?.id ?? 0);
  const [customer, setCustomer] = useState<number | string>(customers?.[0]?.id ?? "");
  const event = events.find((e) => e.id === eventId);
  const send = useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/notifications/event-detail-email", { params: { header: idempotencyKey() }, body: { event_id: eventId, customer_id: Number(customer) } })),
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
        {customers ? (
          <NativeSelect size="md" label="Customer" value={String(customer)} onChange={(e) => setCustomer(Number(e.currentTarget.value))} data={customers.map((c) => ({ value: String(c.id), label: `${c.name} (${c.email})` }))} />
        ) : (
          <NumberInput label="Customer number" description="As in the attendees' orders" min={1} allowDecimal={false} value={customer} onChange={setCustomer} />
        )}
        <FormProblem error={send.error} />
        <Button type="submit" disabled={!customer || !event} loading={send.isPending}>
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
