const DAY_MS = 86_400_000;
/** A curve of fewer days says nothing. */
const FEWEST_DAYS = 7;

/** One row for each day (YYYY-MM-DD, both ends included, a week at least), with what is known of it or `nothing`. */
export function everyDay<T extends { day: string }>(known: readonly T[], first: string, last: string, nothing: Omit<T, "day">): T[] {
  const byDay = new Map(known.map((row) => [row.day, row]));
  const end = Date.parse(last);
  const begin = Math.min(Date.parse(first), end - (FEWEST_DAYS - 1) * DAY_MS);
  const days: T[] = [];
  for (let at = begin; at <= end; at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.push(byDay.get(day) ?? ({ ...nothing, day } as T));
  }
  return days;
}
