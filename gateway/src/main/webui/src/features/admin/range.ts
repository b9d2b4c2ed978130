export const RANGES = { 7: "7 days", 30: "30 days", 90: "90 days", 365: "A year" } as const;
export type Range = keyof typeof RANGES;

export interface Span {
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;

/** The last so many days up to today, and as many before them to compare with; days are UTC's, ends included. */
export function spans(days: number, nowMs: number): { now: Span; before: Span } {
  const end = nowMs - (nowMs % DAY_MS) + DAY_MS;
  const at = (ms: number) => new Date(ms).toISOString().replace(".000", "");
  const span = (endMs: number) => ({ from: at(endMs - days * DAY_MS), to: at(endMs - 1000) });
  return { now: span(end), before: span(end - days * DAY_MS) };
}

/** "+12 %", or null where there was nothing before. */
export function change(now: number, before: number): string | null {
  if (before === 0) return null;
  const percent = Math.round(((now - before) / before) * 100);
  return `${percent > 0 ? "+" : percent < 0 ? "−" : "±"}${Math.abs(percent)} %`;
}
