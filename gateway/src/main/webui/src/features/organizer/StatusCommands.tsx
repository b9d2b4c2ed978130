import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Schemas } from "@/shared/api/client";
import type { Event } from "@/shared/api/queries";
import { command, MOVES } from "@/shared/format/commands";
import { money } from "@/shared/format/money";
import { plural } from "@/shared/format/words";
import { Confirm } from "@/shared/ui/Confirm";
import { ButtonLink } from "@/shared/ui/links";
import { salesQuery, useChangeStatus } from "./api";

type Status = Schemas["EventStatus"];

const route = getRouteApi("/staff/o/events/$id");

/** What an event may become; each says whom it affects before it happens. */
export function StatusCommands({ event }: { event: Event }) {
  const { ask } = route.useSearch();
  const navigate = route.useNavigate();
  const change = useChangeStatus(event.id);
  const asked = MOVES[event.status].find((to) => to === ask);
  const setAsked = (to: Status | undefined) => navigate({ search: (old) => ({ ...old, ask: to }), replace: true });
  const close = () => {
    change.reset();
    void setAsked(undefined);
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
          {command(to)}
        </Button>
      ))}
      {asked && (
        <Confirm
          opened
          title={`${command(asked)}?`}
          action={command(asked)}
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
    return <p>Everybody can see and buy it: {plural(event.available_seats, "seat")} from {money(event.lowest_price, event.currency)}. Once a seat is sold, prices and times can't change any more.</p>;
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
