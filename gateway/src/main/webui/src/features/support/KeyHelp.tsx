import { Modal, Table } from "@mantine/core";

const KEYS = [
  ["J / K", "Next, previous case"],
  ["A", "Take the case"],
  ["R", "Write a reply"],
  ["E", "Resolve the case"],
  ["Ctrl + Enter", "Send the reply"],
  ["Ctrl + K", "Go anywhere"],
] as const;

export function KeyHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys">
      <Table>
        <Table.Tbody>
          {KEYS.map(([key, what]) => (
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
