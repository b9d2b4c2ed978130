import { type Camera, NUMBERS_FROM, SECTIONS_BELOW, seen, toScreen, type View } from "./camera";
import { dots } from "./dots";
import type { Grid } from "./grid";
import type { Palette } from "./palette";
import type { SeatModel, Section } from "./model";
import { FREE, HELD, type SeatStates } from "./states";

export interface Scene {
  model: SeatModel;
  states: SeatStates;
  grid: Grid;
  camera: Camera;
  view: View;
  palette: Palette;
  /** Seats of this person, as indexes. */
  mine: ReadonlySet<number>;
  hover: number;
  focus: number;
  /** Only this price band stands out; -1 for all. */
  band: number;
  moving: boolean;
}

const COARSE_FROM_SEATS = 5000;
const ROW_LABELS_FROM = 12;

export function draw(ctx: CanvasRenderingContext2D, scene: Scene) {
  const { view, palette } = scene;
  ctx.fillStyle = palette.ground;
  ctx.fillRect(0, 0, view.width, view.height);
  drawStage(ctx, scene);
  if (scene.camera.scale < SECTIONS_BELOW) drawSections(ctx, scene);
  else drawSeats(ctx, scene);
}

function drawStage(ctx: CanvasRenderingContext2D, { model, camera, view, palette }: Scene) {
  const { stage } = model;
  const a = toScreen(camera, view, stage.left, stage.top);
  const b = toScreen(camera, view, stage.right, stage.bottom);
  ctx.fillStyle = palette.stage;
  ctx.beginPath();
  if (stage.round) ctx.roundRect(a.x, a.y, b.x - a.x, b.y - a.y, 8);
  else {
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(b.x, a.y);
    ctx.bezierCurveTo(b.x - (b.x - a.x) * 0.12, b.y, a.x + (b.x - a.x) * 0.12, b.y, a.x, a.y);
  }
  ctx.fill();
  ctx.fillStyle = palette.muted;
  ctx.font = `600 ${Math.max(11, Math.min(16, camera.scale))}px ${palette.font}`;
  centred(ctx);
  ctx.fillText("Stage", (a.x + b.x) / 2, stage.round ? (a.y + b.y) / 2 : a.y + (b.y - a.y) * 0.34);
}

function drawSections(ctx: CanvasRenderingContext2D, scene: Scene) {
  const { model, states, palette, camera } = scene;
  model.sections.forEach((section, s) => {
    const share = section.count ? states.freeIn[s] / section.count : 0;
    const faded = scene.band >= 0 && scene.band !== section.band;
    ctx.beginPath();
    trace(ctx, scene, section);
    ctx.globalAlpha = (faded ? 0.25 : 1) * (states.known ? 0.18 + 0.5 * share : 0.12);
    ctx.fillStyle = palette.bands[section.band];
    ctx.fill();
    ctx.globalAlpha = faded ? 0.3 : 1;
    ctx.strokeStyle = palette.bands[section.band];
    ctx.lineWidth = 1.5;
    ctx.stroke();
    if (camera.scale > 1.1) label(ctx, scene, section, states.known ? states.freeIn[s] : -1);
    ctx.globalAlpha = 1;
  });
}

function trace(ctx: CanvasRenderingContext2D, { camera, view }: Scene, section: Section) {
  for (let i = 0; i < section.outline.length; i += 2) {
    const p = toScreen(camera, view, section.outline[i], section.outline[i + 1]);
    if (i === 0) ctx.moveTo(p.x, p.y);
    else ctx.lineTo(p.x, p.y);
  }
  ctx.closePath();
}

function label(ctx: CanvasRenderingContext2D, { camera, view, palette }: Scene, section: Section, free: number) {
  const p = toScreen(camera, view, section.centre.x, section.centre.y);
  ctx.fillStyle = palette.ink;
  centred(ctx);
  ctx.font = `650 ${Math.min(16, 8 + camera.scale * 2)}px ${palette.font}`;
  const name = fitting(section.name, section.rows[0].count * camera.scale, (text) => ctx.measureText(text).width);
  ctx.fillText(name, p.x, free < 0 ? p.y : p.y - 6);
  if (free < 0 || camera.scale < 1.8) return;
  ctx.font = `400 ${Math.min(13, 7 + camera.scale * 1.2)}px ${palette.font}`;
  ctx.fillText(free > 0 ? `${free} left` : "full", p.x, p.y + 8);
}

/** The name, or its last word ("Block 208" is "208"), or nothing, whichever there is room for. */
export function fitting(name: string, room: number, widthOf: (text: string) => number): string {
  const short = name.slice(name.lastIndexOf(" ") + 1);
  return [name, short].find((text) => widthOf(text) <= room) ?? "";
}

function drawSeats(ctx: CanvasRenderingContext2D, scene: Scene) {
  const { model, states, camera, view, grid, palette } = scene;
  const free: number[][] = palette.bands.map(() => []);
  const held: number[] = [];
  const sold: number[] = [];
  let visible = 0;
  grid.each(seen(camera, view), (seat) => {
    visible++;
    if (scene.mine.has(seat)) return;
    const state = states.states[seat];
    if (state === FREE) free[model.band[seat]].push(seat);
    else if (state === HELD) held.push(seat);
    else sold.push(seat);
  });
  const coarse = scene.moving && visible > COARSE_FROM_SEATS;
  dots(ctx, scene, sold, { colour: palette.sold, radius: 0.2, coarse });
  ctx.lineWidth = Math.max(1.2, camera.scale * 0.1);
  dots(ctx, scene, held, { colour: palette.held, radius: 0.3, hollow: true, coarse });
  free.forEach((seats, band) => {
    ctx.globalAlpha = scene.band >= 0 && scene.band !== band ? 0.22 : 1;
    dots(ctx, scene, seats, { colour: palette.bands[band], radius: 0.39, coarse });
  });
  if (camera.scale >= NUMBERS_FROM) free.forEach((seats, band) => numbers(ctx, scene, seats, band));
  ctx.globalAlpha = 1;
  if (camera.scale >= ROW_LABELS_FROM && !coarse) rowLabels(ctx, scene);
  drawMine(ctx, scene);
  ring(ctx, scene, scene.hover, palette.ink, 0.52, 1.5);
  ring(ctx, scene, scene.focus, palette.ink, 0.56, 4);
  ring(ctx, scene, scene.focus, palette.limelight, 0.56, 2);
}

function numbers(ctx: CanvasRenderingContext2D, scene: Scene, seats: number[], band: number) {
  const { model, camera, view, palette } = scene;
  ctx.globalAlpha = scene.band >= 0 && scene.band !== band ? 0.22 : 1;
  ctx.fillStyle = palette.onBand;
  ctx.font = `600 ${camera.scale * 0.36}px ${palette.font}`;
  centred(ctx);
  for (const seat of seats) {
    const p = toScreen(camera, view, model.x[seat], model.y[seat]);
    ctx.fillText(String(model.number[seat]), p.x, p.y + camera.scale * 0.02);
  }
}

function rowLabels(ctx: CanvasRenderingContext2D, { model, camera, view, palette }: Scene) {
  ctx.fillStyle = palette.muted;
  ctx.font = `400 ${Math.min(14, camera.scale * 0.62)}px ${palette.mono}`;
  centred(ctx);
  for (const section of model.sections) {
    for (const row of section.rows) {
      if (row.count < 2) continue;
      const dx = model.x[row.first] - model.x[row.first + 1];
      const dy = model.y[row.first] - model.y[row.first + 1];
      const p = toScreen(camera, view, model.x[row.first] + dx * 1.15, model.y[row.first] + dy * 1.15);
      if (p.x > -20 && p.y > -20 && p.x < view.width + 20 && p.y < view.height + 20) ctx.fillText(row.label, p.x, p.y);
    }
  }
}

/** Mine: dark disc, tick and limelight ring; told apart by shape, not by colour alone. */
function drawMine(ctx: CanvasRenderingContext2D, { model, camera, view, palette, mine }: Scene) {
  const r = Math.max(5, camera.scale * 0.42);
  for (const seat of mine) {
    const p = toScreen(camera, view, model.x[seat], model.y[seat]);
    ctx.beginPath();
    ctx.arc(p.x, p.y, r, 0, 2 * Math.PI);
    ctx.fillStyle = palette.ink;
    ctx.fill();
    ctx.lineWidth = Math.max(2, r * 0.22);
    ctx.strokeStyle = palette.limelight;
    ctx.stroke();
    ctx.beginPath();
    ctx.moveTo(p.x - r * 0.4, p.y + r * 0.02);
    ctx.lineTo(p.x - r * 0.1, p.y + r * 0.32);
    ctx.lineTo(p.x + r * 0.42, p.y - r * 0.3);
    ctx.strokeStyle = palette.ground;
    ctx.lineWidth = Math.max(1.4, r * 0.2);
    ctx.stroke();
  }
}

function ring(ctx: CanvasRenderingContext2D, { model, camera, view }: Scene, seat: number, colour: string, radius: number, width: number) {
  if (seat < 0) return;
  const p = toScreen(camera, view, model.x[seat], model.y[seat]);
  ctx.beginPath();
  ctx.arc(p.x, p.y, Math.max(8, radius * camera.scale), 0, 2 * Math.PI);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
}

function centred(ctx: CanvasRenderingContext2D) {
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
}

/** Said in the tooltip; kept here because it mirrors what is drawn. */
export function stateWord(scene: Pick<Scene, "states" | "mine">, seat: number): string {
  if (scene.mine.has(seat)) return "yours";
  const state = scene.states.states[seat];
  return state === FREE ? "available" : state === HELD ? "held by someone" : "sold";
}
