import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Schemas } from "@/shared/api/client";
import { seatWords } from "@/shared/format/seats";
import { clockWithZone, dayAndClock } from "@/shared/format/time";
import { ErrorPanel } from "@/shared/ui/Notices";
import { useTabTitle } from "@/shared/ui/Page";
import { Qr } from "@/shared/ui/Qr";
import { ticketViewQuery } from "./api";
import classes from "./TicketPage.module.css";
import { useWakeLock } from "@/shared/device/useWakeLock";

const route = getRouteApi("/public/t/$code");

/** One ticket by its signed link: no login, large code, works again without a network once opened. */
export function TicketPage() {
  const { code } = route.useParams();
  const { sig } = route.useSearch();
  const { data, error, refetch } = useQuery(ticketViewQuery(code, sig));
  useWakeLock();
  if (data) return <Ticket ticket={data} />;
  if (error) {
    return (
      <div className={classes.page}>
        <ErrorPanel error={error} retry={() => refetch()} />
      </div>
    );
  }
  return <Skeleton height={480} maw={420} mx="auto" my="xl" role="status" aria-label="Loading" />;
}

function Ticket({ ticket }: { ticket: Schemas["TicketView"] }) {
  const { event } = ticket;
  useTabTitle(`Ticket for ${event.title}`);
  const why = deadWhy(ticket);
  return (
    <div className={classes.page}>
      <article className={classes.ticket}>
        <header className={classes.head}>
          <h1>{event.title}</h1>
          <p>{dayAndClock(event.start_time)}</p>
          <p>{event.venue}</p>
        </header>
        <div className={classes.code}>
          {why ? (
            <p className={classes.dead} role="alert">
              {why}
            </p>
          ) : (
            <Qr text={ticket.code} label="Ticket code, to be scanned at the door" />
          )}
        </div>
        <dl className={classes.place}>
          {ticket.section && <Cell name="Section" value={ticket.section} wide />}
          <Cell name="Row" value={ticket.row_label} />
          <Cell name="Seat" value={String(ticket.seat_number)} />
        </dl>
        <footer className={classes.foot}>
          {ticket.holder && <span>{ticket.holder}</span>}
          <code>{ticket.reference}</code>
        </footer>
      </article>
      <p className={classes.hint}>
        {why ? seatWords(ticket) : "Turn the screen's brightness up at the door. This page also opens without a network."}
      </p>
    </div>
  );
}

function Cell({ name, value, wide }: { name: string; value: string; wide?: boolean }) {
  return (
    <div data-wide={wide || undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function deadWhy({ status, used_at, event }: Schemas["TicketView"]): string | null {
  if (event.status === "cancelled") return "This event was cancelled. The money goes back to whoever paid.";
  if (status === "used") return `Used${used_at ? ` at ${clockWithZone(used_at)}` : ""}. It lets nobody in a second time.`;
  if (status === "invalidated") return "No longer valid: this ticket was refunded.";
  return null;
}
