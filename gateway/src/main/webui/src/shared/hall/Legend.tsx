import { money } from "@/shared/format/money";
import classes from "./Legend.module.css";
import type { Band, SeatModel } from "./model";

interface Props {
  model: SeatModel;
  currency: string;
  band: number;
  onBand: (band: number) => void;
}

/** Price chips: legend and filter in one. */
export function Legend({ model, currency, band, onBand }: Props) {
  return (
    <div className={classes.legend} role="group" aria-label="Prices">
      {model.bands.map((b, i) => (
        <button key={b.price} type="button" className={classes.chip} aria-pressed={band === i} onClick={() => onBand(band === i ? -1 : i)}>
          <span className={classes.dot} style={{ background: `var(--band-${i})` }} />
          {bandName(b)} <strong>{money(b.price, currency)}</strong>
        </button>
      ))}
      <span className={classes.key}>
        <i data-look="held" /> held
      </span>
      <span className={classes.key}>
        <i data-look="sold" /> sold
      </span>
    </div>
  );
}

export function bandName({ sections }: Band): string {
  if (sections.length === 1) return sections[0];
  if (sections.length === 2) return sections.join(", ");
  return `${sections[0]}–${sections.at(-1)}`;
}
