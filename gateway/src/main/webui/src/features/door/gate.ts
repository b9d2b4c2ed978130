import { DoorBook, type DoorTicket } from "./book";
import type { TicketCode } from "./code";
import { askDoor, doorList, sendScans } from "./api";
import { dequeue, type DoorMeta, enqueue, keep, keepTicket, loadMeta, loadTickets, queued } from "./store";
import { serverVerdict, type Verdict } from "./verdict";
import { CodeChecker } from "./verify";

const BATCH = 200;
const SYNC_EVERY_MS = 20_000;

export interface GateView {
  /** The event's title; empty until its list was loaded once. */
  title: string;
  ready: boolean;
  online: boolean;
  toSend: number;
  listAt: string | null;
  inside: number;
  expected: number;
}

/** One door of one event: decides with the platform where it answers in time, by itself where it doesn't. */
export class Gate {
  readonly eventId: number;
  readonly name: string;
  private book: DoorBook;
  private checker: CodeChecker | null = null;
  private meta: DoorMeta | undefined;
  private timer = 0;
  private syncing: Promise<void> | null = null;
  private view: GateView = { title: "", ready: false, online: navigator.onLine, toSend: 0, listAt: null, inside: 0, expected: 0 };
  private readonly listeners = new Set<() => void>();

  constructor(eventId: number, name: string) {
    this.eventId = eventId;
    this.name = name;
    this.book = new DoorBook(eventId);
  }

  current = () => this.view;

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Loads what this device knows, then what the platform knows; returns what closes the gate. */
  open(): () => void {
    const online = () => void this.sync();
    const offline = () => this.show({ online: false });
    window.addEventListener("online", online);
    window.addEventListener("offline", offline);
    this.timer = window.setInterval(online, SYNC_EVERY_MS);
    void this.start();
    return () => {
      window.removeEventListener("online", online);
      window.removeEventListener("offline", offline);
      clearInterval(this.timer);
    };
  }

  /** Never says welcome before it is known. A ticket for another event is not asked about: that would use it up. */
  async scan(code: string): Promise<Verdict> {
    const genuine = this.checker ? await this.checker.check(code) : null;
    if (genuine && genuine.event !== this.eventId) return this.book.judge(genuine);
    const nonce = crypto.randomUUID();
    const at = new Date().toISOString();
    if (this.view.online) {
      try {
        const verdict = serverVerdict(await askDoor(code, this.name, nonce), this.eventId);
        this.show({ online: true });
        if (verdict.kind === "welcome" && verdict.ticketId !== undefined) await this.entered(verdict.ticketId, at);
        return verdict;
      } catch {
        this.show({ online: false });
      }
    }
    return this.decideAlone(code, genuine, nonce, at);
  }

  find(text: string): DoorTicket[] {
    return this.book.search(text);
  }

  /** A name on the list admits nobody: only a code does, so this never answers welcome. */
  lookUp(ticket: DoorTicket): Verdict {
    const verdict = this.book.judgeListed(this.book.get(ticket.ticket_id) ?? ticket);
    return verdict.kind === "welcome" ? { ...verdict, kind: "check", line: `${ticket.holder} is on the list and not in yet. Scan the code to admit.` } : verdict;
  }

  /** Sends what is waiting, then fetches what changed. One at a time. */
  sync(): Promise<void> {
    this.syncing ??= this.exchange().finally(() => {
      this.syncing = null;
    });
    return this.syncing;
  }

  private async start() {
    this.meta = await loadMeta(this.eventId);
    if (this.meta) await this.use(this.meta, await loadTickets(this.eventId));
    await this.countQueue();
    await this.sync();
  }

  private async decideAlone(code: string, genuine: TicketCode | null, nonce: string, at: string): Promise<Verdict> {
    if (!this.checker) return { kind: "check", line: "The list isn't on this device yet" };
    const verdict = this.book.judge(genuine);
    if (genuine) {
      await enqueue({ nonce, code, gate: this.name, scanned_at: at, verdict: verdict.kind, event_id: this.eventId, seat: verdict.seat });
      if (verdict.kind === "welcome") await this.entered(genuine.ticket, at);
      await this.countQueue();
    }
    return verdict;
  }

  private async entered(ticketId: number, at: string) {
    const ticket = this.book.admit(ticketId, at, this.name);
    if (ticket) await keepTicket(this.eventId, ticket);
    this.show(this.book.counts);
  }

  private async exchange() {
    try {
      await this.upload();
      await this.download();
      this.show({ online: true });
    } catch {
      this.show({ online: false });
    }
    await this.countQueue();
  }

  private async upload() {
    for (let waiting = await queued(); waiting.length > 0; waiting = await queued()) {
      const batch = waiting.slice(0, BATCH);
      await sendScans(batch.map(({ nonce, code, gate, scanned_at, verdict }) => ({ nonce, code, gate, scanned_at, verdict })));
      await dequeue(batch.map((scan) => scan.nonce));
    }
  }

  private async download() {
    for (let more = true; more; ) {
      const list = await doorList(this.eventId, this.meta?.cursor ?? 0);
      const meta = {
        eventId: this.eventId,
        title: list.title ?? "",
        cursor: list.cursor,
        keys: list.public_keys ?? [list.public_key],
        loadedAt: new Date().toISOString(),
      };
      await keep(meta, list.tickets);
      this.meta = meta;
      await this.use(meta, list.tickets);
      more = list.more === true;
    }
  }

  private async use(meta: DoorMeta, tickets: readonly DoorTicket[]) {
    this.checker = await CodeChecker.of(meta.keys);
    this.book.merge(tickets);
    this.show({ title: meta.title, ready: true, listAt: meta.loadedAt, ...this.book.counts });
  }

  private async countQueue() {
    this.show({ toSend: (await queued()).length });
  }

  private show(part: Partial<GateView>) {
    this.view = { ...this.view, ...part };
    for (const listener of this.listeners) listener();
  }
}
