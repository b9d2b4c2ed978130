import { Modal, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Schemas } from "@/shared/api/client";
import { eventsQuery } from "@/shared/api/queries";
import { mailWords } from "@/shared/format/words";
import { type Column, DataTable } from "@/shared/ui/DataTable";
import { EventMailForm } from "@/shared/ui/EventMailForm";
import { AnchorLink } from "@/shared/ui/links";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { When } from "@/shared/ui/When";
import { type Box, mailQuery, usersQuery } from "./api";

type Mail = Schemas["KeptMail"];
const route = getRouteApi("/staff/a/mail");

const BOX_WORDS: Record<Box | "write", string> = { write: "Write", identity: "Accounts", event: "Events", booking: "Orders", support: "Support" };

const columns: Column<Mail>[] = [
  { name: "When", show: (m) => <When at={m.created_at} />, value: (m) => m.created_at },
  { name: "To", show: (m) => m.to, value: (m) => m.to },
  {
    name: "Subject",
    show: (m) => (
      <AnchorLink from="/a/mail" to="." search={(old) => ({ ...old, mail: m.id })} replace onClick={(click) => click.stopPropagation()}>
        {m.subject}
      </AnchorLink>
    ),
    value: (m) => m.subject,
  },
  { name: "State", show: (m) => <Status word={mailWords[m.state] ?? { text: m.state, tone: "quiet" }} />, value: (m) => m.state },
];

export function MailPage() {
  const { box = "write" } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title="Mail"
      lead="Send an event's details, or see what the platform has sent or kept."
      actions={
        <SegmentedControl aria-label="Mailbox" value={box} onChange={(b) => navigate({ search: { box: b as Box | "write" }, replace: true })} data={Object.entries(BOX_WORDS).map(([value, label]) => ({ value, label }))} />
      }
    >
      {box === "write" ? <Write /> : <Kept key={box} box={box} />}
    </Page>
  );
}

function Write() {
  const { data: events } = useQuery(eventsQuery());
  const { data: users } = useQuery(usersQuery);
  if (!events || !users) return <SkeletonRows />;
  const people = users.filter((u) => u.role === "customer").map((u) => ({ id: u.id, label: `${u.name} (${u.email})` }));
  return <EventMailForm events={events.filter((e) => e.status !== "draft")} people={people} customerOf={(id) => Promise.resolve(id)} />;
}

function Kept({ box }: { box: Box }) {
  const { mail: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(mailQuery(box));
  const open = (mail: number | undefined) => navigate({ search: (old) => ({ ...old, mail }), replace: true });
  if (error && !data) return <ErrorPanel error={error} retry={() => refetch()} />;
  if (!data) return <SkeletonRows />;
  if (data.length === 0) return <Empty title="No mail yet" />;
  const mail = data.find((m) => m.id === chosen);
  return (
    <>
      <DataTable noun="mail" rows={data} columns={columns} rowKey={(m) => m.id} onRow={(m) => open(m.id)} />
      <Modal opened={Boolean(mail)} onClose={() => open(undefined)} title={mail?.subject} size="lg">
        <p>To {mail?.to}</p>
        <pre style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontFamily: "inherit" }}>{mail?.text}</pre>
      </Modal>
    </>
  );
}
