import { Button, NativeSelect, NumberInput } from "@mantine/core";
import { useState } from "react";
import { money } from "@/shared/format/money";
import { IconSparkles } from "@/shared/icons";
import classes from "./BestPicker.module.css";
import type { BestWish } from "./holdSync";
import type { SeatModel } from "@/shared/hall/model";
import { MOST_SEATS } from "./useSeatHold";

interface Props {
  model: SeatModel;
  currency: string;
  busy: boolean;
  again: boolean;
  onPick: (wish: BestWish) => void;
}

/** How many and up to which price; the platform chooses seats that belong together. */
export function BestPicker({ model, currency, busy, again, onPick }: Props) {
  const [count, setCount] = useState(2);
  const [price, setPrice] = useState("");
  const pick = () => onPick({ count, maxPrice: price ? Number(price) : undefined });
  return (
    <div className={classes.picker}>
      <NumberInput label="Seats" value={count} min={1} max={MOST_SEATS} clampBehavior="strict" allowDecimal={false} onChange={(n) => setCount(Number(n) || 1)} />
      {model.bands.length > 1 && (
        <NativeSelect
          size="md"
          label="Price"
          value={price}
          onChange={(e) => setPrice(e.currentTarget.value)}
          data={[{ value: "", label: "Any" }, ...model.bands.map((b) => ({ value: String(b.price), label: `to ${money(b.price, currency)}` }))]}
        />
      )}
      <Button variant="light" leftSection={<IconSparkles size={18} />} loading={busy} onClick={pick} className={classes.go}>
        {again ? "Try others" : "Pick best available"}
      </Button>
    </div>
  );
}
