import type { Box, SeatModel, Section } from "./model";

const ARENA_FROM_SECTIONS = 9;
const SECTIONS_PER_RING = 24;
const AISLE = 0.9;
const AISLES_FROM_SEATS = 14;
const CURVE = 0.006;
const ROW_GAP = 1.15;

/**
 * Gives every seat a place. The platform knows sections, rows and numbers but no coordinates: a few sections become
 * curved blocks behind one another, many become rings around the stage, the dearest innermost.
 */
export function layOut(model: SeatModel) {
  if (model.sections.length >= ARENA_FROM_SECTIONS) arena(model);
  else hall(model);
  model.bounds = around(model);
}

function hall(model: SeatModel) {
  let y = 0;
  for (const section of model.sections) {
    const widest = Math.max(...section.rows.map((r) => r.count), 1);
    section.rows.forEach((row, r) => {
      for (let i = 0; i < row.count; i++) {
        const x = place(i, row.count);
        model.x[row.first + i] = x;
        model.y[row.first + i] = y + r * ROW_GAP - CURVE * x * x;
      }
    });
    const depth = (section.rows.length - 1) * ROW_GAP;
    section.outline = blockOutline(place(widest - 1, widest), y, depth);
    section.centre = { x: 0, y: y + depth / 2 };
    y += depth + 2.6 + CURVE * (widest / 2) ** 2 * 0.35;
  }
  const front = Math.max(...(model.sections[0]?.rows.map((r) => r.count) ?? [1]), 1) / 2;
  const half = Math.max(4, front * 0.75);
  model.stage = { left: -half, right: half, top: -4.6, bottom: -2, round: false };
}

/** Distance from the row's middle, with two aisles in rows wide enough to need them. */
function place(i: number, seats: number): number {
  const x = i - (seats - 1) / 2;
  if (seats < AISLES_FROM_SEATS) return x;
  const wing = Math.round(seats * 0.27);
  return i < wing ? x - AISLE : i >= seats - wing ? x + AISLE : x;
}

function blockOutline(half: number, y: number, depth: number): number[] {
  const wide = half + 0.9;
  const steps = [-1, -0.5, 0, 0.5, 1].map((s) => s * wide);
  const at = (x: number, offset: number) => [x, y + offset - CURVE * x * x];
  return [...steps.flatMap((x) => at(x, -0.9)), ...steps.toReversed().flatMap((x) => at(x, depth + 0.9))];
}

function arena(model: SeatModel) {
  let inner = 0;
  for (const ring of rings(model.sections)) {
    const widest = Math.max(...ring.flatMap((s) => s.rows.map((r) => r.count)));
    const depth = Math.max(...ring.map((s) => s.rows.length));
    const radius = Math.max(inner + 3.5, ((widest + 3) * ring.length) / (2 * Math.PI), 16);
    ring.forEach((section, i) => wedge(model, section, radius, Math.PI / 2 + ((i + 0.5) / ring.length) * 2 * Math.PI));
    if (inner === 0) {
      model.stage = { left: -radius * 0.5, right: radius * 0.5, top: -radius * 0.3, bottom: radius * 0.3, round: true };
    }
    inner = radius + depth * ROW_GAP;
  }
}

function rings(sections: Section[]): Section[][] {
  const bands = [...new Set(sections.map((s) => s.band))].sort((a, b) => a - b);
  return bands.flatMap((band) => {
    const same = sections.filter((s) => s.band === band);
    const parts = Math.ceil(same.length / SECTIONS_PER_RING);
    const size = Math.ceil(same.length / parts);
    return Array.from({ length: parts }, (_, i) => same.slice(i * size, (i + 1) * size)).filter((ring) => ring.length > 0);
  });
}

/** Rows on arcs around the stage, seats one unit apart along the arc. */
function wedge(model: SeatModel, section: Section, radius: number, angle: number) {
  section.rows.forEach((row, r) => {
    const at = radius + r * ROW_GAP;
    for (let i = 0; i < row.count; i++) {
      const turn = angle + (i - (row.count - 1) / 2) / at;
      model.x[row.first + i] = Math.cos(turn) * at;
      model.y[row.first + i] = Math.sin(turn) * at;
    }
  });
  const outer = radius + (section.rows.length - 1) * ROW_GAP;
  const front = section.rows[0]?.count ?? 1;
  const back = section.rows.at(-1)?.count ?? 1;
  const edge = (at: number, seats: number, pad: number) =>
    [-1, -0.5, 0, 0.5, 1].map((s) => {
      const turn = angle + (s * ((seats - 1) / 2 + 0.9)) / at;
      return [Math.cos(turn) * (at + pad), Math.sin(turn) * (at + pad)];
    });
  section.outline = [...edge(radius, front, -0.9), ...edge(outer, back, 0.9).toReversed()].flat();
  const middle = (radius + outer) / 2;
  section.centre = { x: Math.cos(angle) * middle, y: Math.sin(angle) * middle };
}

function around(model: SeatModel): Box {
  const box = { ...model.stage };
  for (const { outline } of model.sections) {
    for (let i = 0; i < outline.length; i += 2) {
      box.left = Math.min(box.left, outline[i]);
      box.right = Math.max(box.right, outline[i]);
      box.top = Math.min(box.top, outline[i + 1]);
      box.bottom = Math.max(box.bottom, outline[i + 1]);
    }
  }
  return { left: box.left - 1.5, right: box.right + 1, top: box.top - 0.5, bottom: box.bottom + 0.5 };
}
