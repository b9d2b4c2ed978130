import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import type { Event } from "@/shared/api/queries";
import { slug } from "@/shared/format/calendar";
import { clock } from "@/shared/format/time";
import { ticketWords } from "@/shared/format/words";
import { type Column, DataTable } from "@/shared/ui/DataTable";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { guestsQuery } from "./api";

type Guest = Schemas["DoorTicket"];

const columns: Column<Guest>[] = [
  { name: "Name", show: (t) => t.holder || "No name", value: (t) => t.holder },
  { name: "Section", show: (t) => t.section, value: (t) => t.section },
  { name: "Row", show: (t) => t.row_label, value: (t) => t.row_label },
  { name: "Seat", show: (t) => t.seat_number, value: (t) => t.seat_number, right: true },
  { name: "Ticket", show: (t) => <Status word={ticketWords[t.status]} />, value: (t) => ticketWords[t.status].text },
  { name: "Entered", show: (t) => (t.used_at ? `${clock(t.used_at)}${t.gate ? `, ${t.gate}` : ""}` : ""), value: (t) => t.used_at ?? null },
];

export function GuestsTab({ event }: { event: Event }) {
  const { data, error, refetch } = useQuery(guestsQuery(event.id));
  const [text, setText] = useState("");
  if (error && !data) return <ErrorPanel error={error} retry={() => refetch()} />;
  if (!data) return <SkeletonRows />;
  if (data.length === 0) return <Empty title="Nobody yet">Everyone with a ticket appears here.</Empty>;
  const found = data.filter((t) => `${t.holder} ${t.section} ${t.row_label}${t.seat_number}`.toLowerCase().includes(text.toLowerCase()));
  return (
    <DataTable
      noun="ticket"
      rows={found}
      columns={columns}
      rowKey={(t) => t.ticket_id}
      csv={`attendees-${slug(event.title)}`}
      tools={<TextInput size="sm" aria-label="Find by name or seat" placeholder="Find by name or seat" value={text} onChange={(e) => setText(e.currentTarget.value)} />}
    />
  );
}
