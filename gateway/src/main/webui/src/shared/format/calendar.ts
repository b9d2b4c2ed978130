import type { Event } from "@/shared/api/queries";

export interface TextFile {
  name: string;
  type: string;
  text: string;
}

const stamp = (iso: string) => `${new Date(iso).toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
const escaped = (text: string) => text.replace(/([\\;,])/g, "\\$1").replace(/\r?\n/g, "\\n");

/** RFC 5545 lines are at most 75 octets; longer ones go on after a line break and a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let rest = line;
  while (new TextEncoder().encode(rest).length > 74) {
    let cut = Math.min(rest.length, 74);
    while (new TextEncoder().encode(rest.slice(0, cut)).length > 74) cut--;
    parts.push(rest.slice(0, cut));
    rest = ` ${rest.slice(cut)}`;
  }
  return [...parts, rest].join("\r\n");
}

/** An event as a calendar file; with seats, they are in the entry's text. */
export function calendarFile(event: Event, seats?: string, now: string = new Date().toISOString()): TextFile {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Ticketing//Web//EN",
    "BEGIN:VEVENT",
    `UID:event-${event.id}@ticketing`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(event.start_time)}`,
    `DTEND:${stamp(event.end_time)}`,
    `SUMMARY:${escaped(event.title)}`,
    `LOCATION:${escaped(event.venue)}`,
    `DESCRIPTION:${escaped(seats ? `Your seats: ${seats}` : event.description)}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return { name: `${slug(event.title)}.ics`, type: "text/calendar", text: `${lines.map(folded).join("\r\n")}\r\n` };
}

export function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** Hands a text to the browser as a file. */
export function download(file: TextFile) {
  const url = URL.createObjectURL(new Blob([file.text], { type: file.type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
