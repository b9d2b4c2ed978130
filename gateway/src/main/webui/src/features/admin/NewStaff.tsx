import { Button, Modal, NativeSelect, PasswordInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { roleWords } from "@/shared/format/words";
import type { Role } from "@/shared/session/session";
import { FormProblem } from "@/shared/ui/Notices";
import { tell } from "@/shared/ui/toast";
import { useCreateUser } from "./api";

export function NewStaff({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add staff">
      <Form onDone={onClose} />
    </Modal>
  );
}

function Form({ onDone }: { onDone: () => void }) {
  const create = useCreateUser();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [role, setRole] = useState<Role>("support_executive");
  const submit = (e: FormEvent) => {
    e.preventDefault();
    create.mutate(
      { name: name.trim(), email: email.trim(), password, role },
      {
        onSuccess: (user) => {
          tell(`${user.name} can sign in now.`, "Account created");
          onDone();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label="Name" required minLength={2} maxLength={100} value={name} onChange={(e) => setName(e.currentTarget.value)} data-autofocus />
        <TextInput label="E-mail" type="email" required autoComplete="off" value={email} onChange={(e) => setEmail(e.currentTarget.value)} />
        <PasswordInput label="First password" description="8 characters or more; they can set their own by Forgot your password" required minLength={8} maxLength={128} autoComplete="new-password" value={password} onChange={(e) => setPassword(e.currentTarget.value)} />
        <NativeSelect size="md" label="Role" value={role} onChange={(e) => setRole(e.currentTarget.value as Role)} data={Object.entries(roleWords).map(([value, label]) => ({ value, label }))} />
        <FormProblem error={create.error} />
        <Button type="submit" loading={create.isPending}>
          Create the account
        </Button>
      </Stack>
    </form>
  );
}
