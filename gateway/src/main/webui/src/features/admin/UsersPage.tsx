import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { roleWords } from "@/shared/format/words";
import type { Role } from "@/shared/session/session";
import { type Column, DataTable } from "@/shared/ui/DataTable";
import { AnchorLink } from "@/shared/ui/links";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { usersQuery } from "./api";
import { NewStaff } from "./NewStaff";
import { UserDrawer } from "./UserDrawer";

type User = Schemas["User"];
const route = getRouteApi("/staff/a/users");

const waiting = (u: User) => u.standing === "pending_approval";
const stateWord = (u: User) =>
  u.is_active ? ({ text: "Active", tone: "ok" } as const) : waiting(u) ? ({ text: "Waits for approval", tone: "wait" } as const) : ({ text: "Switched off", tone: "quiet" } as const);

const columns: Column<User>[] = [
  {
    name: "Name",
    show: (u) => (
      <AnchorLink from="/a/users" to="." search={(old) => ({ ...old, user: u.id })} replace onClick={(click) => click.stopPropagation()}>
        {u.name}
      </AnchorLink>
    ),
    value: (u) => u.name,
  },
  { name: "E-mail", show: (u) => u.email, value: (u) => u.email },
  { name: "Role", show: (u) => roleWords[u.role], value: (u) => roleWords[u.role] },
  { name: "Status", show: (u) => <Status word={stateWord(u)} />, value: (u) => stateWord(u).text },
];

export function UsersPage() {
  const { q = "", role, user: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(usersQuery);
  const [creating, setCreating] = useState(false);
  const change = (part: { q?: string; role?: Role; user?: number }) => navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  const found = (data ?? [])
    .filter((u) => (!role || u.role === role) && `${u.name} ${u.email}`.toLowerCase().includes(q.toLowerCase()))
    .sort((a, b) => Number(waiting(b)) - Number(waiting(a)));
  const filters = (
    <>
      <TextInput size="sm" aria-label="Find by name or e-mail" placeholder="Find by name or e-mail" value={q} onChange={(e) => change({ q: e.currentTarget.value || undefined })} />
      <NativeSelect size="sm" aria-label="Role" value={role ?? ""} onChange={(e) => change({ role: (e.currentTarget.value || undefined) as Role | undefined })} data={[{ value: "", label: "Every role" }, ...Object.entries(roleWords).map(([value, label]) => ({ value, label }))]} />
    </>
  );
  return (
    <Page title="Users" actions={<Button onClick={() => setCreating(true)}>Add staff</Button>}>
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data && <DataTable noun="user" rows={found} columns={columns} rowKey={(u) => u.id} csv="users" tools={filters} selected={(u) => u.id === chosen} onRow={(u) => change({ user: u.id })} />}
      {data && found.length === 0 && (
        <Empty title="Nobody matches" action={<Button variant="default" onClick={() => change({ q: undefined, role: undefined })}>Clear the filters</Button>} />
      )}
      <UserDrawer user={data?.find((u) => u.id === chosen)} onClose={() => change({ user: undefined })} />
      <NewStaff opened={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}
