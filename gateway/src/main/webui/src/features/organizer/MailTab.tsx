import { useQuery } from "@tanstack/react-query";
import { bookingOnce, type Event } from "@/shared/api/queries";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { EventMailForm } from "@/shared/ui/EventMailForm";
import { SkeletonRows } from "@/shared/ui/Rows";
import { guestsQuery } from "./api";
import { recipients } from "./recipients";

/** The event's details to one of those who have tickets for it. */
export function MailTab({ event }: { event: Event }) {
  const { data, error, refetch } = useQuery(guestsQuery(event.id));
  if (error && !data) return <ErrorPanel error={error} retry={() => refetch()} />;
  if (!data) return <SkeletonRows />;
  const people = recipients(data);
  if (people.length === 0) return <Empty title="Nobody to write to yet">Everyone who buys tickets can be sent the details from here.</Empty>;
  return <EventMailForm events={[event]} people={people} customerOf={async (order) => (await bookingOnce(order)).customer_id} />;
}
