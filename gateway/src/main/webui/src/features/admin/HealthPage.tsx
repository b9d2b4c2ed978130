import { Box } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Facts } from "@/shared/ui/Facts";
import { ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { healthQuery } from "./api";

/** What people notice while a part is down. */
const SUFFERS: [part: string, what: string][] = [
  ["identity", "Nobody new can sign in or register; those signed in go on for a while."],
  ["event", "What's on, seat maps and new holds don't load. Tickets and payments of held seats still work."],
  ["booking", "Nobody can buy, see orders or be admitted online. Doors go on offline."],
  ["support", "Refunds, cases and the assistant are away. Buying and the doors go on."],
];

export function HealthPage() {
  const { data, error, refetch, dataUpdatedAt } = useQuery(healthQuery);
  return (
    <Page title="Health" lead={dataUpdatedAt ? `Looked at ${new Date(dataUpdatedAt).toLocaleTimeString("en-GB")}, every ten seconds.` : undefined}>
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data && (
        <>
          <p role="status">
            <strong>{data.ready ? "Everything is up." : "Something is down."}</strong>
          </p>
          <Box maw={560}>
            <Facts items={data.services.map((p) => [p.name, <Status key={p.name} word={p.ready ? { text: "Up", tone: "ok" } : { text: "Down", tone: "stop" }} />])} />
          </Box>
          <ul>
            {data.services
              .filter((p) => !p.ready)
              .map((p) => (
                <li key={p.name}>
                  <strong>{p.name}:</strong> {SUFFERS.find(([part]) => p.name.toLowerCase().includes(part))?.[1] ?? "see the logs."}
                </li>
              ))}
          </ul>
        </>
      )}
    </Page>
  );
}
