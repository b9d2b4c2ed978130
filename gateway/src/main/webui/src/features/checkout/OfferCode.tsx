import { Button, Group, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { explain } from "@/shared/api/explain";
import type { Booking } from "@/shared/api/queries";
import { useRemember } from "@/shared/hold/hold";

/** The typed code stays, whatever the answer is. */
export function OfferCode({ booking }: { booking: Booking }) {
  const remember = useRemember();
  const [code, setCode] = useState(booking.offer_code ?? "");
  const apply = useMutation({
    mutationFn: (offer_code: string) => unwrap(api.PATCH("/api/bookings/{id}", { params: { path: { id: booking.id } }, body: { offer_code } })),
    onSuccess: remember,
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (code.trim()) apply.mutate(code.trim());
  };
  const applied = booking.offer_code !== null && booking.offer_code.toLowerCase() === code.trim().toLowerCase();
  return (
    <form onSubmit={submit}>
      <Group gap={8} align="start" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label="Offer code"
          placeholder="e.g. WELCOME10"
          autoComplete="off"
          autoCapitalize="characters"
          value={code}
          error={apply.error && explain(apply.error).title}
          description={applied ? "Applied" : undefined}
          inputWrapperOrder={["label", "input", "description", "error"]}
          onChange={(e) => setCode(e.currentTarget.value)}
        />
        <Button type="submit" variant="default" mt={26} loading={apply.isPending} disabled={!code.trim() || applied}>
          Apply
        </Button>
      </Group>
    </form>
  );
}
