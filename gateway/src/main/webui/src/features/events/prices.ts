import type { Schemas } from "@/shared/api/client";
import { sum } from "@/shared/format/money";

export interface PriceRow {
  price: number;
  /** Names of the sections at this price, in the hall's order. */
  sections: string[];
  seats: number;
}

/** What each part of the hall costs, dearest first. */
export function priceRows(map: Schemas["SeatMap"]): PriceRow[] {
  const rows = new Map<number, PriceRow>();
  for (const section of map.sections) {
    const row = rows.get(section.price) ?? { price: section.price, sections: [], seats: 0 };
    row.sections.push(section.name);
    row.seats += sum(section.rows.map((r) => r.seats));
    rows.set(section.price, row);
  }
  return [...rows.values()].sort((a, b) => b.price - a.price);
}

/** "Stalls", "Stalls and Circle", or "101 to 112". */
export function sectionNames(names: readonly string[]): string {
  if (names.length <= 2) return names.join(" and ");
  if (names.length === 3) return `${names[0]}, ${names[1]} and ${names[2]}`;
  return `${names[0]} to ${names.at(-1)}`;
}
