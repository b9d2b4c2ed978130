import { Button, NumberInput, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Schemas } from "@/shared/api/client";
import type { Event } from "@/shared/api/queries";
import { FormProblem } from "@/shared/ui/Notices";
import { tell } from "@/shared/ui/toast";
import { useChangeEvent } from "./api";
import classes from "./Organizer.module.css";

/** Everything while nothing is sold; only the text from the first sale on. */
export function EditTab({ event }: { event: Event }) {
  const change = useChangeEvent(event.id);
  const [title, setTitle] = useState(event.title);
  const [description, setDescription] = useState(event.description);
  const [venue, setVenue] = useState(event.venue);
  const [start, setStart] = useState(local(event.start_time));
  const [end, setEnd] = useState(local(event.end_time));
  const [price, setPrice] = useState(event.base_price);
  const fixed = event.available_seats < event.total_seats || event.status === "cancelled" || event.status === "completed";
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const body: Schemas["EventPatch"] = { title: title.trim(), description: description.trim() };
    if (!fixed) Object.assign(body, { venue: venue.trim(), start_time: new Date(start).toISOString(), end_time: new Date(end).toISOString(), base_price: price });
    change.mutate(body, { onSuccess: () => tell("Buyers see it from now on.", "Saved") });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput label="Title" minLength={3} maxLength={160} required value={title} onChange={(e) => setTitle(e.currentTarget.value)} />
      <Textarea label="Description" autosize minRows={4} minLength={10} required value={description} onChange={(e) => setDescription(e.currentTarget.value)} />
      {fixed && <p className={classes.quiet}>Seats are held or sold, so place, times and price stay as they are.</p>}
      <TextInput label="Venue" disabled={fixed} value={venue} onChange={(e) => setVenue(e.currentTarget.value)} />
      <div className={classes.pair}>
        <TextInput type="datetime-local" label="Begins" disabled={fixed} value={start} onChange={(e) => setStart(e.currentTarget.value)} />
        <TextInput type="datetime-local" label="Ends" disabled={fixed} value={end} onChange={(e) => setEnd(e.currentTarget.value)} />
      </div>
      <NumberInput label="Base price" description="Sections with a price of their own keep it" disabled={fixed} min={0.01} decimalScale={2} value={price} onChange={(n) => setPrice(Number(n))} />
      <FormProblem error={change.error} />
      <Button type="submit" loading={change.isPending}>
        Save the changes
      </Button>
    </form>
  );
}

function local(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
