import type { TextFile } from "./calendar";

/** Rows as CSV (RFC 4180). Cells that a spreadsheet would take for a formula are quoted away. */
export function csvFile(name: string, header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): TextFile {
  const text = [header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
  return { name: `${name}.csv`, type: "text/csv;charset=utf-8", text: `\uFEFF${text}\r\n` };
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
