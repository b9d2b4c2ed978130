import { Button, Group } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, idempotencyKey, unwrap } from "@/shared/api/client";
import type { Booking } from "@/shared/api/queries";
import { useRemember } from "@/shared/hold/hold";
import { ButtonLink } from "@/shared/ui/links";
import { FormProblem } from "@/shared/ui/Notices";

/** The seats of an order that came to nothing: taken again by one button, if they are still free. */
export function HoldAgain({ booking }: { booking: Booking }) {
  const remember = useRemember();
  const navigate = useNavigate();
  const again = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/bookings", {
          params: { header: idempotencyKey() },
          body: { event_id: booking.event_id, seat_ids: booking.seats.map((s) => s.seat_id), offer_code: booking.offer_code ?? undefined },
        }),
      ),
    onSuccess: (held) => {
      remember(held);
      void navigate({ to: "/checkout/$id", params: { id: String(held.id) }, replace: true });
    },
  });
  return (
    <>
      <FormProblem error={again.error} />
      <Group mt="md">
        <Button loading={again.isPending} onClick={() => again.mutate()}>
          Hold the same seats again
        </Button>
        <ButtonLink to="/e/$id/seats" params={{ id: String(booking.event_id) }} variant="default">
          Choose other seats
        </ButtonLink>
      </Group>
    </>
  );
}
