import { useEffect } from "react";
import { IconAlertTriangle, IconCheck, IconHistory, IconQuestionMark, IconX } from "@/shared/icons";
import classes from "./Door.module.css";
import { type Verdict, VERDICT_WORDS, type VerdictKind } from "./verdict";

const ICONS: Record<VerdictKind, typeof IconCheck> = { welcome: IconCheck, already_in: IconHistory, not_valid: IconX, check: IconQuestionMark };
const STAYS_MS: Record<VerdictKind, number> = { welcome: 1200, already_in: 3500, not_valid: 3500, check: 6000 };

/** Word, icon and colour over the whole screen; goes by itself, or by a press. The next scan never waits for it. */
export function VerdictScreen({ verdict, onDone }: { verdict: Verdict; onDone: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onDone, STAYS_MS[verdict.kind]);
    return () => clearTimeout(timer);
  }, [verdict, onDone]);
  const Icon = ICONS[verdict.kind] ?? IconAlertTriangle;
  return (
    <button type="button" className={classes.verdict} data-kind={verdict.kind} onClick={onDone} aria-live="assertive">
      <Icon size={96} stroke={2.5} aria-hidden />
      <strong>{VERDICT_WORDS[verdict.kind]}</strong>
      {verdict.seat && <span className={classes.verdictSeat}>{verdict.seat}</span>}
      {verdict.line && <span>{verdict.line}</span>}
    </button>
  );
}
