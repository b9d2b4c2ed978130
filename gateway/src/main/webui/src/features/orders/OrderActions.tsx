import { ButtonLink } from "@/shared/ui/links";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Booking, Event } from "@/shared/api/queries";
import { calendarFile, download } from "@/shared/format/calendar";
import { seatsWords } from "@/shared/format/seats";
import { IconCalendarPlus, IconDownload, IconLifebuoy, IconMail, IconReceipt } from "@/shared/icons";
import { ConfirmationMail } from "./ConfirmationMail";
import { EventMail } from "./EventMail";
import classes from "./Orders.module.css";

const SIZE = 18;

export function OrderActions({ booking, event }: { booking: Booking; event?: Event }) {
  const [mail, setMail] = useState(false);
  const live = booking.status === "confirmed";
  return (
    <div className={classes.actions}>
      {live && (
        <Button component="a" href={`/api/bookings/${booking.id}/ticket-download`} download={`tickets-${booking.reference}.pdf`} leftSection={<IconDownload size={SIZE} />}>
          Download as PDF
        </Button>
      )}
      {live && event && (
        <Button variant="default" leftSection={<IconCalendarPlus size={SIZE} />} onClick={() => download(calendarFile(event, seatsWords(booking.seats)))}>
          Add to my calendar
        </Button>
      )}
      {live && <EventMail eventId={booking.event_id} />}
      {booking.payment_status === "paid" && (
        <Button variant="default" leftSection={<IconMail size={SIZE} />} onClick={() => setMail(true)}>
          Show the confirmation
        </Button>
      )}
      {live && (
        <ButtonLink to="/refunds/new" search={{ order: booking.id }} variant="default" leftSection={<IconReceipt size={SIZE} />}>
          Ask for a refund
        </ButtonLink>
      )}
      <ButtonLink to="/support/new" search={{ order: booking.id }} variant="default" leftSection={<IconLifebuoy size={SIZE} />}>
        Get help
      </ButtonLink>
      {mail && <ConfirmationMail id={booking.id} onClose={() => setMail(false)} />}
    </div>
  );
}
