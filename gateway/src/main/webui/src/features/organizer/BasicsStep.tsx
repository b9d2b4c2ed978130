import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSession } from "@/shared/session/session";
import { organizersQuery } from "./api";
import type { Draft, Faults } from "./draft";
import classes from "./Organizer.module.css";

const ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

interface Props {
  draft: Draft;
  wrong: Faults;
  onChange: (part: Partial<Draft>) => void;
}

export function BasicsStep({ draft, wrong, onChange }: Props) {
  const start = (value: string) => onChange(draft.end && draft.end > value ? { start: value } : { start: value, end: later(value) });
  return (
    <div className={classes.form}>
      <Organizer chosen={draft.organizer} onChoose={(organizer) => onChange({ organizer })} />
      <TextInput label="Title" maxLength={160} value={draft.title} error={wrong.title} onChange={(e) => onChange({ title: e.currentTarget.value })} />
      <Textarea label="Description" description="What will people see and hear?" autosize minRows={4} value={draft.description} error={wrong.description} onChange={(e) => onChange({ description: e.currentTarget.value })} />
      <TextInput label="Venue" maxLength={160} value={draft.venue} error={wrong.venue} onChange={(e) => onChange({ venue: e.currentTarget.value })} />
      <div className={classes.pair}>
        <TextInput type="datetime-local" label="Begins" value={draft.start} error={wrong.start} onChange={(e) => start(e.currentTarget.value)} />
        <TextInput type="datetime-local" label="Ends" value={draft.end} min={draft.start} error={wrong.end} onChange={(e) => onChange({ end: e.currentTarget.value })} />
      </div>
      <p className={classes.quiet}>Times are in your zone, {ZONE}.</p>
    </div>
  );
}

/** Administrators make events for others as well. */
function Organizer({ chosen, onChoose }: { chosen: number | undefined; onChoose: (id: number | undefined) => void }) {
  const isAdmin = useSession()?.role === "platform_admin";
  const { data } = useQuery({ ...organizersQuery, enabled: isAdmin });
  if (!isAdmin) return null;
  const people = (data ?? []).filter((u) => u.is_active).map((u) => ({ value: String(u.id), label: `${u.name} (${u.email})` }));
  return (
    <NativeSelect size="md" label="Whose event is it?" value={chosen ?? ""} onChange={(e) => onChoose(Number(e.currentTarget.value) || undefined)} data={[{ value: "", label: "My own" }, ...people]} />
  );
}

const USUAL_LENGTH_MINUTES = 150;

function later(local: string): string {
  const date = new Date(local);
  if (Number.isNaN(date.getTime())) return "";
  date.setMinutes(date.getMinutes() + USUAL_LENGTH_MINUTES - date.getTimezoneOffset());
  return date.toISOString().slice(0, 16);
}
