import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Schemas } from "@/shared/api/client";
import type { DoorTicket } from "./book";

/** What this device knows of an event. */
export interface DoorMeta {
  eventId: number;
  title: string;
  cursor: number;
  keys: Schemas["PublicKey"][];
  loadedAt: string;
}

export type QueuedScan = Schemas["Scan"] & { event_id: number; seat?: string };

interface Schema extends DBSchema {
  meta: { key: number; value: DoorMeta };
  tickets: { key: [number, number]; value: DoorTicket & { event_id: number }; indexes: { event: number } };
  queue: { key: string; value: QueuedScan };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database() {
  opened ??= openDB<Schema>("door", 1, {
    upgrade(db) {
      db.createObjectStore("meta", { keyPath: "eventId" });
      db.createObjectStore("tickets", { keyPath: ["event_id", "ticket_id"] }).createIndex("event", "event_id");
      db.createObjectStore("queue", { keyPath: "nonce" });
    },
  });
  return opened;
}

export async function knownEvents(): Promise<DoorMeta[]> {
  return (await database()).getAll("meta");
}

export async function loadMeta(eventId: number): Promise<DoorMeta | undefined> {
  return (await database()).get("meta", eventId);
}

export async function loadTickets(eventId: number): Promise<DoorTicket[]> {
  return (await database()).getAllFromIndex("tickets", "event", eventId);
}

/** Tickets and the cursor that follows them, in one step: a cursor never runs ahead of its tickets. */
export async function keep(meta: DoorMeta, tickets: readonly DoorTicket[]) {
  const work = (await database()).transaction(["meta", "tickets"], "readwrite");
  const all = work.objectStore("tickets");
  await Promise.all([...tickets.map((t) => all.put({ ...t, event_id: meta.eventId })), work.objectStore("meta").put(meta), work.done]);
}

export async function keepTicket(eventId: number, ticket: DoorTicket) {
  await (await database()).put("tickets", { ...ticket, event_id: eventId });
}

export async function enqueue(scan: QueuedScan) {
  await (await database()).put("queue", scan);
}

export async function queued(): Promise<QueuedScan[]> {
  const all = await (await database()).getAll("queue");
  return all.sort((a, b) => a.scanned_at.localeCompare(b.scanned_at));
}

export async function dequeue(nonces: readonly string[]) {
  const work = (await database()).transaction("queue", "readwrite");
  await Promise.all([...nonces.map((nonce) => work.store.delete(nonce)), work.done]);
}
