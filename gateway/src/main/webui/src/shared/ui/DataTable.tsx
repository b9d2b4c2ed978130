import { Button, Group, Table, UnstyledButton } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { csvFile } from "@/shared/format/csv";
import { download } from "@/shared/format/calendar";
import { plural } from "@/shared/format/words";
import { IconDownload } from "@/shared/icons";
import classes from "./DataTable.module.css";

export interface Column<T> {
  name: string;
  show: (row: T) => ReactNode;
  /** What it sorts by and what goes into the CSV. */
  value: (row: T) => string | number | null;
  right?: boolean;
}

interface Props<T> {
  /** What the rows are: "event", "user". */
  noun: string;
  rows: readonly T[];
  columns: Column<T>[];
  rowKey: (row: T) => string | number;
  csv?: string;
  tools?: ReactNode;
  selected?: (row: T) => boolean;
  onRow?: (row: T) => void;
}

const PAGE = 50;

/** Sortable rows, fifty at a time, and the whole of them as CSV. */
export function DataTable<T>({ noun, rows, columns, rowKey, csv, tools, selected, onRow }: Props<T>) {
  const [sort, setSort] = useState<{ by: number; down: boolean } | null>(null);
  const [shown, setShown] = useState(PAGE);
  const sorted = sort ? [...rows].sort((a, b) => (sort.down ? -1 : 1) * compare(columns[sort.by].value(a), columns[sort.by].value(b))) : rows;
  const save = () => download(csvFile(csv ?? noun, columns.map((c) => c.name), sorted.map((row) => columns.map((c) => c.value(row)))));
  const turn = (by: number) => setSort((old) => ({ by, down: old?.by === by ? !old.down : false }));
  return (
    <div>
      <Group justify="space-between" mb={8} gap="xs">
        <span className={classes.count}>{plural(rows.length, noun)}</span>
        <Group gap="xs">
          {tools}
          {csv && (
            <Button variant="default" size="sm" leftSection={<IconDownload size={16} />} onClick={save}>
              CSV
            </Button>
          )}
        </Group>
      </Group>
      <Table.ScrollContainer className={classes.scroll} minWidth={Math.min(900, columns.length * 130)} type="native">
        <Table verticalSpacing="sm" className={classes.table} highlightOnHover={Boolean(onRow)}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column, i) => (
                <Table.Th key={column.name} aria-sort={sort?.by === i ? (sort.down ? "descending" : "ascending") : undefined} data-right={column.right || undefined}>
                  <UnstyledButton className={classes.sort} onClick={() => turn(i)}>
                    {column.name}
                    {sort?.by === i && <span aria-hidden>{sort.down ? " ↓" : " ↑"}</span>}
                  </UnstyledButton>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.slice(0, shown).map((row) => (
              <Table.Tr key={rowKey(row)} data-selected={selected?.(row) || undefined} onClick={onRow && (() => onRow(row))} style={onRow && { cursor: "pointer" }}>
                {columns.map((column) => (
                  <Table.Td key={column.name} data-name={column.name} data-right={column.right || undefined}>
                    {column.show(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {sorted.length > shown && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, sorted.length - shown)} more of {sorted.length}
        </Button>
      )}
    </div>
  );
}

function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
}
