import type { Schemas } from "@/shared/api/client";

export interface DraftSection {
  name: string;
  rows: number;
  seats: number;
  price: number;
}

/** An event as it is being made up; what is typed, not yet what is sent. */
export interface Draft {
  title: string;
  description: string;
  venue: string;
  start: string;
  end: string;
  sections: DraftSection[];
  /** Whose event it will be, where an administrator makes it for somebody. */
  organizer?: number;
}

export const EMPTY: Draft = { title: "", description: "", venue: "", start: "", end: "", sections: [{ name: "Stalls", rows: 10, seats: 20, price: 30 }] };

export type Step = "basics" | "hall" | "review";
export type Faults = Partial<Record<string, string>>;

const MOST_ROWS = 26;
const MOST_PER_ROW = 50;
const MOST_SEATS = 100_000;

/** What is wrong with a step, by field; empty when one may go on. */
export function faults(draft: Draft, step: Step, nowMs: number): Faults {
  if (step === "basics") return basics(draft, nowMs);
  if (step === "hall") return hall(draft);
  return { ...basics(draft, nowMs), ...hall(draft) };
}

function basics(d: Draft, nowMs: number): Faults {
  const found: Faults = {};
  if (!within(d.title, 3, 160)) found.title = "3 to 160 characters";
  if (d.description.trim().length < 10) found.description = "At least 10 characters";
  if (!within(d.venue, 3, 160)) found.venue = "3 to 160 characters";
  if (!d.start) found.start = "When does it begin?";
  else if (new Date(d.start).getTime() < nowMs) found.start = "That is in the past";
  if (!d.end) found.end = "When does it end?";
  else if (d.start && new Date(d.end) <= new Date(d.start)) found.end = "It ends before it begins";
  return found;
}

function hall(d: Draft): Faults {
  const found: Faults = {};
  const names = d.sections.map((s) => s.name.trim().toLowerCase());
  d.sections.forEach((s, i) => {
    if (!s.name.trim()) found[`name${i}`] = "Name it";
    else if (names.indexOf(names[i]) !== i) found[`name${i}`] = "Another section has this name";
    if (!whole(s.rows, MOST_ROWS)) found[`rows${i}`] = `1 to ${MOST_ROWS}`;
    if (!whole(s.seats, MOST_PER_ROW)) found[`seats${i}`] = `1 to ${MOST_PER_ROW}`;
    if (!(s.price > 0)) found[`price${i}`] = "More than 0";
  });
  if (d.sections.length === 0) found.sections = "Add a section";
  if (seatCount(d) > MOST_SEATS) found.sections = `At most ${MOST_SEATS.toLocaleString("en-GB")} seats`;
  return found;
}

export function seatCount(d: Draft): number {
  return d.sections.reduce((sum, s) => sum + (s.rows || 0) * (s.seats || 0), 0);
}

/** As the platform takes it; the lowest price is the event's, and sections at it have none of their own. */
export function toEvent(d: Draft): Schemas["NewEvent"] {
  const lowest = Math.min(...d.sections.map((s) => s.price));
  return {
    title: d.title.trim(),
    description: d.description.trim(),
    venue: d.venue.trim(),
    start_time: new Date(d.start).toISOString(),
    end_time: new Date(d.end).toISOString(),
    base_price: lowest,
    sections: d.sections.map((s) => ({ name: s.name.trim(), row_count: s.rows, seats_per_row: s.seats, price: s.price === lowest ? undefined : s.price })),
    organizer_id: d.organizer,
  };
}

/** The same evening again: all of an event but its times. */
export function copyOf(event: Schemas["Event"], map: Schemas["SeatMap"]): Draft {
  const sections = map.sections.map((s) => ({ name: s.name, rows: s.rows.length, seats: Math.max(...s.rows.map((r) => r.seats)), price: s.price }));
  return { ...EMPTY, title: event.title, description: event.description, venue: event.venue, sections };
}

/** The hall as the seat map will show it. */
export function toMap(d: Draft): Schemas["SeatMap"] {
  let next = 1;
  const sections = d.sections
    .filter((s) => whole(s.rows, MOST_ROWS) && whole(s.seats, MOST_PER_ROW))
    .map((s) => {
      const first_seat_id = next;
      next += s.rows * s.seats;
      const rows = Array.from({ length: s.rows }, (_, r) => ({ label: String.fromCharCode(65 + r), first_number: 1, seats: s.seats }));
      return { name: s.name || "Section", price: s.price || 0, first_seat_id, rows };
    });
  return { version: next, event_id: 0, first_seat_id: 1, sections };
}

const within = (text: string, least: number, most: number) => text.trim().length >= least && text.trim().length <= most;
const whole = (n: number, most: number) => Number.isInteger(n) && n >= 1 && n <= most;
