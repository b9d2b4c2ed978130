/** Whole seconds left until `expiresAt`, never negative. */
export function secondsLeft(expiresAt: string, serverTimeMs: number): number {
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - serverTimeMs) / 1000));
}

export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const SPOKEN_AT = [300, 120, 60];

/** What a screen reader is told when the countdown passes from `before` to `now`; null says nothing. */
export function spokenAt(before: number, now: number): string | null {
  const passed = SPOKEN_AT.filter((mark) => before > mark && now <= mark).at(-1);
  if (passed === undefined) return now === 0 && before > 0 ? "Your hold has ended." : null;
  return `Your seats are held for ${passed / 60} more ${passed === 60 ? "minute" : "minutes"}.`;
}
