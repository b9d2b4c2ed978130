import { EventMailForm } from "@/shared/ui/EventMailForm";
import type { Event } from "@/shared/api/queries";

export function MailTab({ event }: { event: Event }) {
  return <EventMailForm events={[event]} />;
}
