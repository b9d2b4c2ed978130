import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Event, seatMapQuery } from "@/shared/api/queries";
import { Confirm } from "@/shared/ui/Confirm";
import { tellProblem } from "@/shared/ui/toast";
import { copyOf } from "./draft";
import { loadDraft, saveDraft } from "./useDraft";

/** Begins a new event with this one's hall, prices and words; a draft that is under way is not thrown away unasked. */
export function Duplicate({ event }: { event: Event }) {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const copy = useMutation({
    mutationFn: () => cache.fetchQuery(seatMapQuery(event.id, event.seat_map_version)),
    onSuccess: (map) => {
      saveDraft(copyOf(event, map));
      void navigate({ to: "/o/events/new", search: {} });
    },
    onError: tellProblem,
  });
  const begin = () => {
    const { title } = loadDraft();
    if (title) setUnfinished(title);
    else copy.mutate();
  };
  return (
    <>
      <Button variant="default" loading={copy.isPending} onClick={begin}>
        Duplicate
      </Button>
      <Confirm opened={unfinished !== null} title="You have a draft under way" action="Begin anew" busy={copy.isPending} onClose={() => setUnfinished(null)} onConfirm={() => copy.mutate()}>
        “{unfinished}” isn't created yet. A copy of this event takes its place.
      </Confirm>
    </>
  );
}
