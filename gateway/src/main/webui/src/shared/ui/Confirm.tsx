import { Button, Group, Modal, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { FormProblem } from "./Notices";

interface Props {
  opened: boolean;
  title: string;
  children: ReactNode;
  /** Verb + object: "Cancel the event". */
  action: string;
  danger?: boolean;
  /** Has to be typed before the button works. */
  typeToConfirm?: string;
  busy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that others will feel, and says what it does. */
export function Confirm(props: Props) {
  const [typed, setTyped] = useState("");
  const ready = !props.typeToConfirm || typed.trim().toLowerCase() === props.typeToConfirm.trim().toLowerCase();
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size="md">
      <div>{props.children}</div>
      {props.typeToConfirm && (
        <TextInput
          mt="md"
          label={`Type “${props.typeToConfirm}” to confirm`}
          value={typed}
          onChange={(e) => setTyped(e.currentTarget.value)}
          data-autofocus
        />
      )}
      <FormProblem error={props.error} />
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={props.onClose}>
          Keep as it is
        </Button>
        <Button color={props.danger ? "red.9" : undefined} disabled={!ready} loading={props.busy} onClick={props.onConfirm}>
          {props.action}
        </Button>
      </Group>
    </Modal>
  );
}
