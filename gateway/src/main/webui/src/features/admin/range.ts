export const RANGES = { 7: "7 days", 30: "30 days", 90: "90 days", 365: "A year" } as const;
export type Range = keyof typeof RANGES;

export interface Span {
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;

/** The last so many whole days up to now, and the same before them to compare with; both in UTC with Z. */
export function spans(days: number, nowMs: number): { now: Span; before: Span } {
  const today = nowMs - (nowMs % DAY_MS) + DAY_MS;
  const at = (ms: number) => new Date(ms).toISOString().replace(".000", "");
  const start = today - days * DAY_MS;
  return { now: { from: at(start), to: at(today) }, before: { from: at(start - days * DAY_MS), to: at(start) } };
}

/** "+12 %", or null where there was nothing before. */
export function change(now: number, before: number): string | null {
  if (before === 0) return null;
  const percent = Math.round(((now - before) / before) * 100);
  return `${percent > 0 ? "+" : percent < 0 ? "−" : "±"}${Math.abs(percent)} %`;
}
