import { Button, Group } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useSession } from "@/shared/session/session";
import { FormProblem } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { useCreateEvent } from "./api";
import { BasicsStep } from "./BasicsStep";
import { type Faults, faults, type Step, toEvent } from "./draft";
import { HallStep } from "./HallStep";
import classes from "./Organizer.module.css";
import { ReviewStep } from "./ReviewStep";
import { useDraft } from "./useDraft";

const STEPS: [Step, string][] = [
  ["basics", "What and when"],
  ["hall", "Hall and prices"],
  ["review", "Look over"],
];

const route = getRouteApi("/staff/o/events/new");

/** Three steps; every change is kept, so nothing typed is lost. */
export function NewEventPage() {
  const { step = "basics" } = route.useSearch();
  const navigate = useNavigate();
  const { draft, change, clear } = useDraft();
  const [wrong, setWrong] = useState<Faults>({});
  const create = useCreateEvent();
  const isAdmin = useSession()?.role === "platform_admin";
  const at = STEPS.findIndex(([s]) => s === step);
  const go = (to: Step) => navigate({ to: "/o/events/new", search: { step: to } });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const found = faults(draft, step, Date.now());
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const next = STEPS[at + 1];
    if (next) return void go(next[0]);
    create.mutate(toEvent(isAdmin ? draft : { ...draft, organizer: undefined }), {
      onSuccess: ({ id }) => {
        clear();
        void navigate({ to: "/o/events/$id", params: { id: String(id) }, search: {} });
      },
    });
  };
  return (
    <Page title="New event">
      <ol className={classes.steps}>
        {STEPS.map(([s, name], i) => (
          <li key={s} aria-current={s === step ? "step" : undefined}>
            <button type="button" disabled={i > at} onClick={() => go(s)}>
              {i + 1}. {name}
            </button>
          </li>
        ))}
      </ol>
      <form onSubmit={submit} noValidate>
        {step === "basics" && <BasicsStep draft={draft} wrong={wrong} onChange={change} />}
        {step === "hall" && <HallStep draft={draft} wrong={wrong} onChange={change} />}
        {step === "review" && <ReviewStep draft={draft} />}
        {step === "review" && Object.keys(wrong).length > 0 && <p role="alert">Some fields of the first steps need another look.</p>}
        <FormProblem error={create.error} />
        <Group mt="lg">
          {at > 0 && (
            <Button variant="default" onClick={() => go(STEPS[at - 1][0])}>
              Back
            </Button>
          )}
          <Button type="submit" loading={create.isPending}>
            {step === "review" ? "Create the draft" : "Go on"}
          </Button>
        </Group>
      </form>
    </Page>
  );
}
