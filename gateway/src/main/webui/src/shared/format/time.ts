const LOCALE = "en-GB";

const formats = {
  day: new Intl.DateTimeFormat(LOCALE, { weekday: "short", day: "numeric", month: "short", year: "numeric" }),
  dayShort: new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short" }),
  weekday: new Intl.DateTimeFormat(LOCALE, { weekday: "short" }),
  month: new Intl.DateTimeFormat(LOCALE, { month: "long", year: "numeric" }),
  clock: new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" }),
  clockZone: new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit", timeZoneName: "short" }),
  full: new Intl.DateTimeFormat(LOCALE, { dateStyle: "full", timeStyle: "long" }),
};

export const day = (iso: string) => formats.day.format(new Date(iso)).replace(",", "");
export const shortDay = (iso: string) => formats.dayShort.format(new Date(iso));
export const weekday = (iso: string) => formats.weekday.format(new Date(iso));
export const dayNumber = (iso: string) => String(new Date(iso).getDate());
export const month = (iso: string) => formats.month.format(new Date(iso));
export const clock = (iso: string) => formats.clock.format(new Date(iso));
export const clockWithZone = (iso: string) => formats.clockZone.format(new Date(iso));
export const exact = (iso: string) => formats.full.format(new Date(iso));
export const dayAndClock = (iso: string) => `${day(iso)}, ${clock(iso)}`;

/** "2 h 40 min" between two instants. */
export function duration(from: string, to: string): string {
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours ? `${hours} h` : "", rest ? `${rest} min` : ""].filter(Boolean).join(" ");
}

/** "3 min ago", "in 2 h": for ages of lists and queues. */
export function ago(iso: string, nowMs: number = Date.now()): string {
  const seconds = Math.round((nowMs - Date.parse(iso)) / 1000);
  const ahead = seconds < 0;
  const span = Math.abs(seconds);
  const text = span < 45 ? "just now" : span < 3600 ? `${Math.round(span / 60)} min` : span < 86_400 ? `${Math.round(span / 3600)} h` : `${Math.round(span / 86_400)} d`;
  if (text === "just now") return text;
  return ahead ? `in ${text}` : `${text} ago`;
}
