import type { Schemas } from "@/shared/api/client";
import { layOut } from "./layout";

export interface Band {
  price: number;
  /** Sections sold at this price, in the hall's order. */
  sections: string[];
}

export interface Section {
  name: string;
  price: number;
  band: number;
  /** Index of its first seat, and how many follow in map order. */
  first: number;
  count: number;
  firstSeatId: number;
  rows: Row[];
  /** Closed polygon around its seats: x, y, x, y … */
  outline: number[];
  centre: Point;
}

export interface Row {
  label: string;
  first: number;
  count: number;
  firstNumber: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A hall as arrays in map order; one unit is the distance between two neighbouring seats. */
export interface SeatModel {
  version: number;
  count: number;
  x: Float32Array;
  y: Float32Array;
  band: Uint8Array;
  sectionOf: Uint16Array;
  rowOf: Uint16Array;
  number: Uint16Array;
  sections: Section[];
  bands: Band[];
  bounds: Box;
  stage: Box & { round: boolean };
}

const MAX_BANDS = 6;

export function seatModel(map: Schemas["SeatMap"]): SeatModel {
  const prices = [...new Set(map.sections.map((s) => s.price))].sort((a, b) => b - a);
  const bandOf = (price: number) => Math.min(prices.indexOf(price), MAX_BANDS - 1);
  const sections = sectionsOf(map, bandOf);
  const last = sections.at(-1);
  const count = last ? last.first + last.count : 0;
  const model: SeatModel = {
    version: map.version,
    count,
    x: new Float32Array(count),
    y: new Float32Array(count),
    band: new Uint8Array(count),
    sectionOf: new Uint16Array(count),
    rowOf: new Uint16Array(count),
    number: new Uint16Array(count),
    sections,
    bands: bandsOf(sections),
    bounds: { left: 0, top: 0, right: 0, bottom: 0 },
    stage: { left: 0, top: 0, right: 0, bottom: 0, round: false },
  };
  fill(model);
  layOut(model);
  return model;
}

function sectionsOf(map: Schemas["SeatMap"], bandOf: (price: number) => number): Section[] {
  let next = 0;
  return map.sections.map((s) => {
    const first = next;
    const rows = s.rows.map((r) => {
      const row = { label: r.label, first: next, count: r.seats, firstNumber: r.first_number };
      next += r.seats;
      return row;
    });
    return {
      name: s.name,
      price: s.price,
      band: bandOf(s.price),
      first,
      count: next - first,
      firstSeatId: s.first_seat_id,
      rows,
      outline: [],
      centre: { x: 0, y: 0 },
    };
  });
}

function bandsOf(sections: Section[]): Band[] {
  const bands: Band[] = [];
  for (const section of sections) {
    const band = (bands[section.band] ??= { price: section.price, sections: [] });
    band.price = Math.min(band.price, section.price);
    band.sections.push(section.name);
  }
  return bands;
}

function fill(model: SeatModel) {
  model.sections.forEach((section, s) => {
    section.rows.forEach((row, r) => {
      for (let i = 0; i < row.count; i++) {
        const seat = row.first + i;
        model.band[seat] = section.band;
        model.sectionOf[seat] = s;
        model.rowOf[seat] = r;
        model.number[seat] = row.firstNumber + i;
      }
    });
  });
}

export function sectionAt(model: SeatModel, seat: number): Section {
  return model.sections[model.sectionOf[seat]];
}

export function rowAt(model: SeatModel, seat: number): Row {
  return sectionAt(model, seat).rows[model.rowOf[seat]];
}

/** The platform's id of a seat; ids run on inside a section. */
export function seatId(model: SeatModel, seat: number): number {
  const section = sectionAt(model, seat);
  return section.firstSeatId + (seat - section.first);
}

/** The seat with that id, or -1. */
export function seatOfId(model: SeatModel, id: number): number {
  const section = model.sections.find((s) => id >= s.firstSeatId && id < s.firstSeatId + s.count);
  return section ? section.first + (id - section.firstSeatId) : -1;
}

/** "Stalls, row F, seat 14"; a hall of one section does without its name. */
export function seatName(model: SeatModel, seat: number): string {
  const place = `row ${rowAt(model, seat).label}, seat ${model.number[seat]}`;
  return model.sections.length > 1 ? `${sectionAt(model, seat).name}, ${place}` : `R${place.slice(1)}`;
}
