import { useDeferredValue, useMemo } from "react";
import { seatModel } from "@/shared/hall/model";
import { SeatCanvas } from "@/shared/hall/SeatCanvas";
import { SeatStates } from "@/shared/hall/states";
import { type Draft, toMap } from "./draft";
import classes from "./Organizer.module.css";

const NONE: ReadonlySet<number> = new Set();

export function HallPreview({ draft, currency = "USD" }: { draft: Draft; currency?: string }) {
  const sections = useDeferredValue(draft.sections);
  const { model, states } = useMemo(() => {
    const made = seatModel(toMap({ ...draft, sections }));
    const free = new SeatStates(made);
    free.reset(0, new Uint8Array(made.count));
    return { model: made, states: free };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only the sections shape the hall
  }, [sections]);
  if (model.count === 0) return <div className={classes.preview} />;
  return (
    <div className={classes.preview}>
      <SeatCanvas model={model} states={states} mine={NONE} band={-1} currency={currency} onChoose={ignore} />
    </div>
  );
}

function ignore() {}
