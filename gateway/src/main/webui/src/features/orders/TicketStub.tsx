import { Anchor } from "@mantine/core";
import type { Schemas } from "@/shared/api/client";
import { seatWords } from "@/shared/format/seats";
import { ticketWords } from "@/shared/format/words";
import { Qr } from "@/shared/ui/Qr";
import { Status } from "@/shared/ui/Status";
import { Stub } from "@/shared/ui/Stub";
import classes from "./Orders.module.css";

export function TicketStub({ seat }: { seat: Schemas["BookedSeat"] }) {
  const dead = seat.ticket_status !== "issued";
  return (
    <li>
      <Stub
        faded={seat.ticket_status === "invalidated"}
        tear={
          seat.ticket_code ? (
            <div className={classes.qr} data-dead={dead || undefined}>
              <Qr text={seat.ticket_code} label={`Ticket code for ${seatWords(seat)}`} />
            </div>
          ) : undefined
        }
      >
        <div className={classes.ticket}>
          <strong>{seatWords(seat)}</strong>
          <span>{seat.section}</span>
          {seat.ticket_status && <Status word={ticketWords[seat.ticket_status]} />}
          {seat.view_url && !dead && (
            <Anchor href={localPath(seat.view_url)} mt={6}>
              Open or share this ticket
            </Anchor>
          )}
        </div>
      </Stub>
    </li>
  );
}

/** The link may carry the platform's public address; here we are on it already. */
function localPath(url: string): string {
  const { pathname, search } = new URL(url, location.origin);
  return pathname + search;
}
