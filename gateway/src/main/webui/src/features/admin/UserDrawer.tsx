import { Button, Drawer, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { roleWords } from "@/shared/format/words";
import { type Role, useSession } from "@/shared/session/session";
import { Confirm } from "@/shared/ui/Confirm";
import { Facts } from "@/shared/ui/Facts";
import { FormProblem } from "@/shared/ui/Notices";
import { useChangeUser } from "./api";

type User = Schemas["User"];

const MAY: Record<Role, string> = {
  platform_admin: "run everything: users, events, refunds and figures",
  event_organizer: "create events and see their sales",
  customer: "buy tickets",
  entry_manager: "scan tickets at the door",
  support_executive: "answer cases and decide refunds",
};

export function UserDrawer({ user, onClose }: { user: User | undefined; onClose: () => void }) {
  return (
    <Drawer opened={Boolean(user)} onClose={onClose} position="right" title={user?.name ?? ""} closeButtonProps={{ "aria-label": "Close" }}>
      {user && <Person key={user.id} user={user} />}
    </Drawer>
  );
}

function Person({ user }: { user: User }) {
  const session = useSession();
  const change = useChangeUser();
  const [name, setName] = useState(user.name);
  const [role, setRole] = useState<Role>(user.role);
  const [asking, setAsking] = useState<"role" | "off" | null>(null);
  const self = session?.id === user.id;
  const apply = (body: Schemas["UserPatch"]) => change.mutate({ id: user.id, ...body }, { onSuccess: () => setAsking(null) });
  return (
    <Stack>
      <Facts
        items={[
          ["E-mail", user.email],
          ["Number", String(user.id)],
          ["Role", roleWords[user.role]],
          ["Status", user.is_active ? "Active" : "Not active"],
        ]}
      />
      {asking === null && <FormProblem error={change.error} />}
      {!user.is_active && (
        <Button loading={change.isPending} onClick={() => apply({ is_active: true })}>
          {user.standing === "pending_approval" ? "Approve the account" : "Switch the account on"}
        </Button>
      )}
      {user.is_active && (
        <Button variant="default" disabled={self} onClick={() => setAsking("off")}>
          Switch the account off
        </Button>
      )}
      <TextInput label="Name" maxLength={100} value={name} onChange={(e) => setName(e.currentTarget.value)} />
      <Button variant="default" disabled={name.trim().length < 2 || name.trim() === user.name} onClick={() => apply({ name: name.trim() })}>
        Change the name
      </Button>
      <NativeSelect size="md" label="Role" disabled={self} description={self ? "Nobody changes their own role" : undefined} value={role} onChange={(e) => setRole(e.currentTarget.value as Role)} data={Object.entries(roleWords).map(([value, label]) => ({ value, label }))} />
      <Button variant="default" disabled={self || role === user.role} onClick={() => setAsking("role")}>
        Change the role
      </Button>
      <Confirm opened={asking === "off"} title={`Switch off ${user.name}?`} action="Switch the account off" danger busy={change.isPending} error={change.error} onClose={() => setAsking(null)} onConfirm={() => apply({ is_active: false })}>
        They are signed out everywhere and can't sign in. Their orders and tickets stay as they are.
      </Confirm>
      <Confirm opened={asking === "role"} title={`Make ${user.name} ${roleWords[role].toLowerCase()}?`} action="Change the role" busy={change.isPending} error={change.error} onClose={() => setAsking(null)} onConfirm={() => apply({ role })}>
        <p>They will be able to {MAY[role]}.</p>
        <p>They will no longer be able to {MAY[user.role]}.</p>
      </Confirm>
    </Stack>
  );
}
