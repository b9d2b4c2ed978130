import { dayAndClock, duration } from "@/shared/format/time";
import { money, sum } from "@/shared/format/money";
import { plural } from "@/shared/format/words";
import { Facts } from "@/shared/ui/Facts";
import { type Draft, seatCount } from "./draft";
import { HallPreview } from "./HallPreview";
import classes from "./Organizer.module.css";

export function ReviewStep({ draft, currency = "USD" }: { draft: Draft; currency?: string }) {
  const full = sum(draft.sections.map((s) => s.price * s.rows * s.seats));
  const times = draft.start && draft.end;
  return (
    <div className={classes.hallStep}>
      <div>
        <h2>{draft.title || "No title yet"}</h2>
        <p style={{ whiteSpace: "pre-line" }}>{draft.description}</p>
        <Facts
          items={[
            ["Where", draft.venue],
            ["When", times ? dayAndClock(new Date(draft.start).toISOString()) : "not set"],
            ["Lasts", times ? duration(draft.start, draft.end) : "not set"],
            ["Seats", plural(seatCount(draft), "seat")],
            ...draft.sections.map((s): [string, string] => [s.name, `${s.rows} × ${s.seats} at ${money(s.price, currency)}`]),
            ["Sold out, this brings", money(full, currency)],
          ]}
        />
        <p className={classes.quiet}>It becomes a draft that only you see. Put it on sale from its page.</p>
      </div>
      <HallPreview draft={draft} />
    </div>
  );
}
