import "./charts.css";
import { AreaChart, BarChart } from "@mantine/charts";
import type { Schemas } from "@/shared/api/client";
import { wholeMoney } from "@/shared/format/money";
import { shortDay } from "@/shared/format/time";

const HEIGHT = 280;

export function DayChart({ days, currency }: { days: readonly Schemas["DayTakings"][]; currency: string }) {
  const data = days.map((d) => ({ day: shortDay(d.day), Takings: d.gross_sales }));
  return (
    <AreaChart
      h={HEIGHT}
      data={data}
      dataKey="day"
      series={[{ name: "Takings", color: "var(--accent)" }]}
      valueFormatter={(n) => wholeMoney(n, currency)}
      curveType="monotone"
      withDots={false}
      withGradient={false}
      fillOpacity={0.12}
      gridAxis="x"
      tickLine="none"
      strokeDasharray="0"
      yAxisProps={{ width: 70 }}
    />
  );
}

export function EventChart({ events, currency }: { events: readonly Schemas["EventTakings"][]; currency: string }) {
  const data = events.map((e) => ({ event: e.title ?? `Event ${e.event_id}`, Takings: e.gross_sales }));
  return (
    <BarChart
      h={Math.max(160, data.length * 40)}
      data={data}
      dataKey="event"
      orientation="vertical"
      series={[{ name: "Takings", color: "var(--accent)" }]}
      valueFormatter={(n) => wholeMoney(n, currency)}
      gridAxis="y"
      tickLine="none"
      strokeDasharray="0"
      barProps={{ barSize: 18, radius: 3 }}
      yAxisProps={{ width: 180 }}
    />
  );
}
