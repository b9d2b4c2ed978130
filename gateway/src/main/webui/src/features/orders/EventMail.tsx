import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import { IconSend } from "@/shared/icons";
import { tell, tellProblem } from "@/shared/ui/toast";

/** Sends the event's details to the customer's own address. */
export function EventMail({ eventId }: { eventId: number }) {
  const mail = useMutation({
    mutationFn: () => unwrap(api.POST("/api/notifications/event-detail-email", { body: { event_id: eventId } })),
    onSuccess: (m) => tell(m.mode === "simulation" ? `Kept for ${m.to_email} (no mail server is set up here).` : `Sent to ${m.to_email}.`, "Event details"),
    onError: tellProblem,
  });
  return (
    <Button variant="default" leftSection={<IconSend size={18} />} loading={mail.isPending} onClick={() => mail.mutate()}>
      E-mail the event details
    </Button>
  );
}
