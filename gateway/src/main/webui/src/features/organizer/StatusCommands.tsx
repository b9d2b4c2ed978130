import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import type { Event } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { plural } from "@/shared/format/words";
import { Confirm } from "@/shared/ui/Confirm";
import { ButtonLink } from "@/shared/ui/links";
import { salesQuery, useChangeStatus } from "./api";

type Status = Schemas["EventStatus"];

const MOVES: Record<Status, Status[]> = {
  draft: ["published", "cancelled"],
  published: ["sold_out", "completed", "cancelled"],
  sold_out: ["published", "completed", "cancelled"],
  cancelled: [],
  completed: [],
};

const COMMANDS: Record<Status, string> = {
  draft: "Back to draft",
  published: "Put on sale",
  sold_out: "Stop the sale",
  completed: "Mark as over",
  cancelled: "Cancel the event",
};

/** What an event may become; each says whom it affects before it happens. */
export function StatusCommands({ event }: { event: Event }) {
  const [asked, setAsked] = useState<Status | null>(null);
  const change = useChangeStatus(event.id);
  const close = () => {
    change.reset();
    setAsked(null);
  };
  return (
    <>
      {event.status !== "draft" && (
        <ButtonLink to="/e/$id" params={{ id: String(event.id) }} variant="default">
          See it as a buyer
        </ButtonLink>
      )}
      {MOVES[event.status].map((to) => (
        <Button key={to} variant={to === "published" ? "filled" : "default"} onClick={() => setAsked(to)}>
          {COMMANDS[to]}
        </Button>
      ))}
      {asked && (
        <Confirm
          opened
          title={`${COMMANDS[asked]}?`}
          action={COMMANDS[asked]}
          danger={asked === "cancelled"}
          typeToConfirm={asked === "cancelled" ? event.title : undefined}
          busy={change.isPending}
          error={change.error}
          onClose={close}
          onConfirm={() => change.mutate(asked, { onSuccess: close })}
        >
          <Effects event={event} to={asked} />
        </Confirm>
      )}
    </>
  );
}

function Effects({ event, to }: { event: Event; to: Status }) {
  const { data: sales } = useQuery(salesQuery(event.id));
  const taken = event.total_seats - event.available_seats;
  if (to === "published") {
    return <p>Everybody can see and buy it: {plural(event.available_seats, "seat")} from {money(event.base_price, event.currency)}. Once a seat is sold, prices and times can't change any more.</p>;
  }
  if (to === "sold_out") return <p>Nobody can buy until you put it on sale again. {plural(event.available_seats, "free seat")} stay unsold; tickets that exist stay valid.</p>;
  if (to === "completed") return <p>The sale ends for good, and this can't be undone. Tickets that exist stay as they are.</p>;
  return (
    <ul>
      <li>
        {sales ? `${plural(sales.confirmed_bookings, "paid order")} (${money(sales.gross_sales, sales.currency)})` : `The orders of ${plural(taken, "taken seat")}`} will be paid back.
      </li>
      <li>{plural(taken, "seat")} held or sold will be given up, and every ticket stops working.</li>
      <li>Everyone affected gets a mail. This can't be undone.</li>
    </ul>
  );
}
