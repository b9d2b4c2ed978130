import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import type { Booking } from "@/shared/api/queries";
import { FormProblem } from "@/shared/ui/Notices";
import { clockText } from "./countdown";
import { useExtendHold } from "./hold";

/** Asked in the last minute of a hold; said beforehand when it can't be extended again. */
export function KeepMySeats({ booking, seconds }: { booking: Booking; seconds: number }) {
  const extend = useExtendHold();
  const [declined, setDeclined] = useState<string | null>(null);
  const left = booking.extensions_left ?? 0;
  const open = declined !== booking.expires_at;
  const close = () => setDeclined(booking.expires_at);
  return (
    <Modal opened={open} onClose={close} title="Do you want to keep your seats?">
      <p>
        Your seats go back on sale in <strong className="mono">{clockText(seconds)}</strong>.
        {left === 0 && " They can't be held any longer: please finish paying now."}
      </p>
      <FormProblem error={extend.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {left === 0 ? "Go on" : "Not needed"}
        </Button>
        {left > 0 && (
          <Button data-autofocus loading={extend.isPending} onClick={() => extend.mutate(booking.id)}>
            Keep my seats
          </Button>
        )}
      </Group>
    </Modal>
  );
}
