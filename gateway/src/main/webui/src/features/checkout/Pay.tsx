import { Alert, Button, Radio, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { api, idempotencyKey, unwrap } from "@/shared/api/client";
import { Problem } from "@/shared/api/problem";
import type { Booking } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { useRemember } from "@/shared/hold/hold";
import { useSession } from "@/shared/session/session";
import { FormProblem } from "@/shared/ui/Notices";
import classes from "./CheckoutPage.module.css";

const METHODS = [
  ["card", "Card"],
  ["wallet", "Wallet"],
  ["bank_transfer", "Bank transfer"],
] as const;

/** Who gets the tickets, how it is paid, one button. */
export function Pay({ booking, onPaid }: { booking: Booking; onPaid: () => void }) {
  const session = useSession();
  const [method, setMethod] = useState<string>("card");
  const [outcome, setOutcome] = useState("success");
  const pay = usePay(booking.id, onPaid);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    pay.mutate({ method, mark_success: outcome === "success" });
  };
  return (
    <form onSubmit={submit}>
      <section className={classes.section}>
        <h2>Your tickets go to</h2>
        <p>
          <strong>{session?.name}</strong>
          <br />
          {session?.email}
        </p>
      </section>
      <section className={classes.section}>
        <h2 id="method">How do you want to pay?</h2>
        <div className={classes.methods} role="radiogroup" aria-labelledby="method">
          {METHODS.map(([value, name]) => (
            <label key={value} className={classes.method}>
              <input type="radio" name="method" value={value} checked={method === value} onChange={() => setMethod(value)} />
              {name}
            </label>
          ))}
        </div>
      </section>
      <section className={classes.section}>
        <div className={classes.test}>
          <p>
            <strong>Test payment.</strong> No money moves here. Choose how it should end.
          </p>
          <Radio.Group value={outcome} onChange={setOutcome} aria-label="How the test payment ends">
            <Stack gap={8}>
              <Radio value="success" label="The payment goes through" />
              <Radio value="decline" label="The payment is declined" />
            </Stack>
          </Radio.Group>
        </div>
      </section>
      <FormProblem error={pay.error} />
      <Button type="submit" size="lg" fullWidth loading={pay.isPending} mt="sm">
        Pay {money(booking.total_amount, booking.currency)}
      </Button>
      {pay.isPending && (
        <Alert mt="sm" variant="light" role="status">
          We're confirming your payment. Don't pay again; closing this page is safe.
        </Alert>
      )}
    </form>
  );
}

/** One key per attempt: a lost answer is asked for again, a definite one starts afresh. */
function usePay(id: number, onPaid: () => void) {
  const remember = useRemember();
  const key = useRef(idempotencyKey());
  return useMutation({
    mutationFn: (body: { method: string; mark_success: boolean }) =>
      unwrap(api.POST("/api/bookings/{id}/pay", { params: { path: { id }, header: key.current }, body })),
    retry: (failures, error) => failures < 3 && error instanceof Problem && (error.status === 0 || error.status >= 502),
    onSuccess: (booking) => {
      remember(booking);
      if (booking.status === "confirmed") onPaid();
    },
    onSettled: () => {
      key.current = idempotencyKey();
    },
  });
}
