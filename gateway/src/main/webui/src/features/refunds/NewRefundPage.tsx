import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, idempotencyKey, unwrap } from "@/shared/api/client";
import { useEvents } from "@/shared/api/events";
import { type Booking, bookingKey, bookingsKey, bookingsQuery } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { seatsWords } from "@/shared/format/seats";
import { useSession } from "@/shared/session/session";
import { Empty, FormProblem } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import classes from "@/shared/ui/CaseList.module.css";

const route = getRouteApi("/public/refunds/new");
const REASON = { least: 5, most: 250 };

export function NewRefundPage() {
  const session = useSession();
  const { order } = route.useSearch();
  const { data } = useQuery({ ...bookingsQuery(session?.id ?? 0), enabled: Boolean(session) });
  const open = data?.filter((b) => b.status === "confirmed") ?? [];
  return (
    <Page title="Ask for a refund" width="text">
      {!data ? <SkeletonRows /> : open.length === 0 ? <Empty title="There is nothing to refund">Only paid orders can be refunded.</Empty> : <Form bookings={open} preset={order} />}
    </Page>
  );
}

function Form({ bookings, preset }: { bookings: Booking[]; preset?: number }) {
  const navigate = useNavigate();
  const events = useEvents(bookings);
  const [id, setId] = useState(bookings.some((b) => b.id === preset) ? preset : bookings[0].id);
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const booking = bookings.find((b) => b.id === id) ?? bookings[0];
  const used = booking.seats.some((s) => s.ticket_status === "used");
  const ask = useAsk(booking);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    const short = reason.trim().length < REASON.least;
    setWrong(short ? "A few words help support decide" : null);
    if (!short) ask.mutate(reason.trim(), { onSuccess: () => navigate({ to: "/orders/$id", params: { id: String(booking.id) } }) });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect
        size="md"
        label="Which order?"
        value={String(booking.id)}
        onChange={(e) => setId(Number(e.currentTarget.value))}
        data={bookings.map((b) => ({ value: String(b.id), label: `${events.get(b.event_id)?.title ?? "Order"} · ${b.reference}` }))}
      />
      <div className={classes.amount}>
        <p>
          You would get back <strong>{money(booking.total_amount, booking.currency)}</strong>
        </p>
        <p>{seatsWords(booking.seats)}</p>
      </div>
      {used ? (
        <p role="alert">
          A ticket of this order was already used at the door, so it can't be refunded. If something went wrong, write to us under Help.
        </p>
      ) : (
        <>
          <Textarea label="Why?" autosize minRows={3} maxLength={REASON.most} value={reason} error={wrong} description="Support reads this and decides, usually within a day. Until then your tickets wait." onChange={(e) => setReason(e.currentTarget.value)} />
          <FormProblem error={ask.error} />
          <Button type="submit" loading={ask.isPending}>
            Ask for {money(booking.total_amount, booking.currency)} back
          </Button>
        </>
      )}
    </form>
  );
}

function useAsk(booking: Booking) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      unwrap(api.POST("/api/bookings/{id}/refund-request", { params: { path: { id: booking.id }, header: idempotencyKey() }, body: { reason } })),
    onSuccess: () =>
      Promise.all([cache.invalidateQueries({ queryKey: bookingKey(booking.id) }), cache.invalidateQueries({ queryKey: bookingsKey(booking.customer_id) })]),
  });
}
