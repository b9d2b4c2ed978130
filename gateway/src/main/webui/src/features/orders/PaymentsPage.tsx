import { AnchorLink } from "@/shared/ui/links";
import { Table } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { bookingsQuery } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { paymentWords } from "@/shared/format/words";
import { useSession } from "@/shared/session/session";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { When } from "@/shared/ui/When";
import { useEvents } from "./OrdersPage";

export function PaymentsPage() {
  const session = useSession();
  const { data, error, refetch } = useQuery({ ...bookingsQuery(session?.id ?? 0), enabled: Boolean(session) });
  const events = useEvents(data);
  const paid = data?.filter((b) => b.payment_status !== null && b.payment_status !== "initiated");
  return (
    <Page title="Payments" lead="Every payment you made or tried to make.">
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {!data && !error && <SkeletonRows />}
      {paid?.length === 0 && <Empty title="No payments yet" />}
      {paid && paid.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>When</Table.Th>
                <Table.Th>For</Table.Th>
                <Table.Th>Status</Table.Th>
                <Table.Th ta="right">Amount</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {paid.map((b) => (
                <Table.Tr key={b.id}>
                  <Table.Td>
                    <When at={b.updated_at} />
                  </Table.Td>
                  <Table.Td>
                    <AnchorLink to={b.status === "pending_payment" || b.payment_status === "failed" ? "/checkout/$id" : "/orders/$id"} params={{ id: String(b.id) }}>
                      {events.get(b.event_id)?.title ?? b.reference}
                    </AnchorLink>
                  </Table.Td>
                  <Table.Td>{b.payment_status && <Status word={paymentWords[b.payment_status]} />}</Table.Td>
                  <Table.Td ta="right">{money(b.total_amount, b.currency)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Page>
  );
}
