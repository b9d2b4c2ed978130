import { Button, Skeleton, Table } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { money } from "@/shared/format/money";
import { shortDay } from "@/shared/format/time";
import classes from "./TakingsChart.module.css";

const Chart = lazy(() => import("./charts").then((m) => ({ default: m.DayChart })));

/** Takings by day, as a curve or as the same figures in a table. */
export function TakingsChart({ days, currency }: { days: readonly Schemas["DayTakings"][]; currency: string }) {
  const [table, setTable] = useState(false);
  if (days.length === 0) return <p className={classes.none}>Nothing was sold in this time.</p>;
  return (
    <section className={classes.chart} aria-label="Takings by day">
      <header>
        <h2>Takings by day</h2>
        <Button size="compact-md" variant="subtle" aria-pressed={table} onClick={() => setTable(!table)}>
          {table ? "Show as curve" : "Show as table"}
        </Button>
      </header>
      {table ? (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Day</Table.Th>
              <Table.Th ta="right">Takings</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map((d) => (
              <Table.Tr key={d.day}>
                <Table.Td>{shortDay(d.day)}</Table.Td>
                <Table.Td ta="right">{money(d.gross_sales, currency)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <Suspense fallback={<Skeleton height={280} />}>
          <Chart days={days} currency={currency} />
        </Suspense>
      )}
    </section>
  );
}
