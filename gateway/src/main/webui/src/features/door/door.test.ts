import { expect, test } from "vitest";
import { DoorBook, type DoorTicket } from "./book";
import { readCode } from "./code";
import { Repeats } from "./repeats";
import { serverVerdict } from "./verdict";
import { CodeChecker } from "./verify";
import { KeyboardScanner } from "./wedge";

const EVENT = 300;

const ticket = (id: number, change: Partial<DoorTicket> = {}): DoorTicket => ({
  ticket_id: id,
  booking_id: 7,
  seat_id: 1,
  section: "Stalls",
  row_label: "F",
  seat_number: 14,
  status: "issued",
  holder: "Customer O.",
  used_at: null,
  gate: null,
  change: 1,
  ...change,
});

function leb(number: number): number[] {
  return number > 0x7f ? [(number & 0x7f) | 0x80, ...leb(Math.floor(number / 128))] : [number];
}

async function platform() {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const jwk = await crypto.subtle.exportKey("jwk", pair.publicKey);
  const sign = async (key: number, event: number, id: number, seat: number) => {
    const head = [key, ...leb(event), ...leb(id), ...leb(seat)];
    const signed = Uint8Array.from([...head, ...crypto.getRandomValues(new Uint8Array(9))]);
    const signature = new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, pair.privateKey, signed));
    return Buffer.from([...signed, ...signature]).toString("base64url");
  };
  const checker = await CodeChecker.of([{ kty: "EC", crv: "P-256", alg: "ES256", use: "sig", kid: "1", x: jwk.x ?? "", y: jwk.y ?? "" }]);
  return { sign, checker };
}

test("a genuine code is read and its signature holds", async () => {
  const { sign, checker } = await platform();
  const code = await checker.check(await sign(1, EVENT, 70_000, 12));
  expect(code).toMatchObject({ key: 1, event: EVENT, ticket: 70_000, seat: 12 });
});

test("one changed character, a foreign key or plain rubbish is not genuine", async () => {
  const { sign, checker } = await platform();
  const good = await sign(1, EVENT, 70_000, 12);
  const at = 6;
  const changed = good.slice(0, at) + (good[at] === "A" ? "B" : "A") + good.slice(at + 1);
  expect(await checker.check(changed)).toBeNull();
  expect(await checker.check(await sign(2, EVENT, 1, 1))).toBeNull();
  expect(await checker.check(await (await platform()).sign(1, EVENT, 1, 1))).toBeNull();
  for (const rubbish of ["", "hello", "https://example.org", "A".repeat(200), "=".repeat(104)]) expect(readCode(rubbish)).toBeNull();
});

test("the list decides who may enter, once", () => {
  const book = new DoorBook(EVENT, [ticket(1), ticket(2, { status: "invalidated" })]);
  expect(book.judge({ event: EVENT, ticket: 1 }).kind).toBe("welcome");
  book.admit(1, "2026-12-04T19:00:00Z", "Main door");
  const again = book.judge({ event: EVENT, ticket: 1 });
  expect(again.kind).toBe("already_in");
  expect(again.line).toContain("Main door");
  expect(book.judge({ event: EVENT, ticket: 2 }).kind).toBe("not_valid");
  expect(book.judge({ event: EVENT, ticket: 99 }).kind).toBe("check");
  expect(book.judge({ event: EVENT + 1, ticket: 1 }).kind).toBe("not_valid");
  expect(book.judge(null).kind).toBe("not_valid");
  expect(book.counts).toEqual({ inside: 1, expected: 1 });
});

test("an older list does not let somebody in twice", () => {
  const book = new DoorBook(EVENT, [ticket(1)]);
  book.admit(1, "2026-12-04T19:00:00Z", "Main door");
  book.merge([ticket(1)]);
  expect(book.judge({ event: EVENT, ticket: 1 }).kind).toBe("already_in");
  expect(book.counts.inside).toBe(1);
});

test("people are found by name and by seat", () => {
  const book = new DoorBook(EVENT, [ticket(1), ticket(2, { holder: "Nora Q.", seat_number: 15 })]);
  expect(book.search("nora").map((t) => t.ticket_id)).toEqual([2]);
  expect(book.search("row F seat 14").map((t) => t.ticket_id)).toEqual([1]);
  expect(book.search("f15").map((t) => t.ticket_id)).toEqual([2]);
  expect(book.search("")).toEqual([]);
});

test("the platform's answers become the door's four words", () => {
  const base = { ticket_id: 1, ticket_status: null, booking_id: 1, event_id: EVENT, event_title: null, seat: null, used_at: null, gate: null };
  expect(serverVerdict({ ...base, valid: true, message: "Welcome" }, EVENT).kind).toBe("welcome");
  expect(serverVerdict({ ...base, valid: true, message: "Welcome", event_id: 5 }, EVENT).kind).toBe("check");
  expect(serverVerdict({ ...base, valid: false, message: "Ticket already used", ticket_status: "used" }, EVENT).kind).toBe("already_in");
  expect(serverVerdict({ ...base, valid: false, message: "Event is cancelled" }, EVENT)).toMatchObject({ kind: "not_valid", line: "The event is cancelled" });
});

test("a code that stays in view counts once, another one at once", () => {
  const repeats = new Repeats();
  expect(repeats.isNew("a", 0)).toBe(true);
  expect(repeats.isNew("a", 3000)).toBe(false);
  expect(repeats.isNew("a", 6500)).toBe(false);
  expect(repeats.isNew("a", 10_600)).toBe(true);
  expect(repeats.isNew("b", 10_650)).toBe(true);
});

test("a keyboard scanner is told from a person typing", () => {
  const scanner = new KeyboardScanner();
  const type = (text: string, gap: number, from: number) => [...text, "Enter"].map((key, i) => scanner.key(key === "Enter" ? key : key, from + i * gap)).at(-1);
  expect(type("ABCDEFGHIJ", 8, 0)).toBe("ABCDEFGHIJ");
  expect(type("ABCDEFGHIJ", 180, 10_000)).toBeNull();
  expect(type("abc", 8, 50_000)).toBeNull();
});
