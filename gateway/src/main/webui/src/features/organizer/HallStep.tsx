import { ActionIcon, Button, NumberInput, TextInput } from "@mantine/core";
import { plural } from "@/shared/format/words";
import { IconTrash } from "@/shared/icons";
import { type Draft, type DraftSection, type Faults, seatCount } from "./draft";
import { HallPreview } from "./HallPreview";
import classes from "./Organizer.module.css";

interface Props {
  draft: Draft;
  wrong: Faults;
  onChange: (part: Partial<Draft>) => void;
}

/** Sections left, the hall as buyers will see it right. */
export function HallStep({ draft, wrong, onChange }: Props) {
  const { sections } = draft;
  const change = (i: number, part: Partial<DraftSection>) => onChange({ sections: sections.map((s, k) => (k === i ? { ...s, ...part } : s)) });
  const add = () => onChange({ sections: [...sections, { ...(sections.at(-1) ?? { rows: 10, seats: 20, price: 30 }), name: `Section ${sections.length + 1}` }] });
  const remove = (i: number) => onChange({ sections: sections.filter((_, k) => k !== i) });
  return (
    <div className={classes.hallStep}>
      <div>
        {sections.map((s, i) => (
          <fieldset key={i} className={classes.section}>
            <legend>{s.name || `Section ${i + 1}`}</legend>
            <TextInput label="Name" value={s.name} error={wrong[`name${i}`]} onChange={(e) => change(i, { name: e.currentTarget.value })} />
            <NumberInput label="Rows" value={s.rows} min={1} max={26} error={wrong[`rows${i}`]} onChange={(n) => change(i, { rows: Number(n) })} />
            <NumberInput label="Seats a row" value={s.seats} min={1} max={50} error={wrong[`seats${i}`]} onChange={(n) => change(i, { seats: Number(n) })} />
            <NumberInput label="Price" value={s.price} min={0.01} decimalScale={2} error={wrong[`price${i}`]} onChange={(n) => change(i, { price: Number(n) })} />
            <ActionIcon aria-label={`Remove ${s.name || `section ${i + 1}`}`} disabled={sections.length === 1} onClick={() => remove(i)}>
              <IconTrash size={18} />
            </ActionIcon>
          </fieldset>
        ))}
        <Button variant="default" onClick={add}>
          Add a section
        </Button>
        {wrong.sections && <p role="alert">{wrong.sections}</p>}
        <p className={classes.quiet}>{plural(seatCount(draft), "seat")} altogether. The first section is nearest to the stage; rows are named A, B, C…</p>
      </div>
      <HallPreview draft={draft} />
    </div>
  );
}
