import { Modal, Table } from "@mantine/core";

type Keys = readonly (readonly [key: string, what: string])[];

export const CASE_KEYS: Keys = [
  ["J / K", "Next, previous case"],
  ["A", "Take the case"],
  ["R", "Write a reply"],
  ["E", "Resolve the case"],
  ["Ctrl + Enter", "Send the reply"],
  ["Ctrl + K", "Go anywhere"],
];

export const REFUND_KEYS: Keys = [
  ["J / K", "Next, previous request"],
  ["P", "Pay back, after ten seconds"],
  ["U", "Undo that"],
  ["D", "Decline the refund"],
  ["Ctrl + K", "Go anywhere"],
];

export function KeyHelp({ keys, opened, onClose }: { keys: Keys; opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys">
      <Table>
        <Table.Tbody>
          {keys.map(([key, what]) => (
            <Table.Tr key={key}>
              <Table.Td>
                <kbd>{key}</kbd>
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
