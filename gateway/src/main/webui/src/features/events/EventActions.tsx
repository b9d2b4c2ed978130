import { Button, Group } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { Event } from "@/shared/api/queries";
import { calendarFile, download } from "@/shared/format/calendar";
import { IconCalendarPlus, IconMail } from "@/shared/icons";
import { useSession } from "@/shared/session/session";
import { tell, tellProblem } from "@/shared/ui/toast";

/** Take it along: a calendar entry, and the details by e-mail. */
export function EventActions({ event }: { event: Event }) {
  const session = useSession();
  const mail = useMutation({
    mutationFn: () => unwrap(api.POST("/api/notifications/event-detail-email", { body: { event_id: event.id } })),
    onSuccess: (m) => tell(m.mode === "simulation" ? `Kept for ${m.to_email} (no mail server is set up here).` : `Sent to ${m.to_email}.`, "Event details"),
    onError: tellProblem,
  });
  return (
    <Group gap="xs">
      <Button variant="default" size="sm" leftSection={<IconCalendarPlus size={18} />} onClick={() => download(calendarFile(event))}>
        Add to my calendar
      </Button>
      {session?.role === "customer" && (
        <Button variant="default" size="sm" leftSection={<IconMail size={18} />} loading={mail.isPending} onClick={() => mail.mutate()}>
          E-mail me the details
        </Button>
      )}
    </Group>
  );
}
