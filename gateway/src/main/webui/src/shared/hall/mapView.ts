import { bestFree } from "./advice";
import { between, type Camera, clamp, fit, pan, SECTIONS_BELOW, seen, TAP_FROM, toScreen, toWorld, zoomAt } from "./camera";
import { draw, type Scene } from "./draw";
import { type GestureTarget, gestures } from "./gestures";
import { Grid } from "./grid";
import type { Box, SeatModel } from "./model";
import { readPalette } from "./palette";
import type { SeatStates } from "./states";

export interface MapListener {
  chosen(seat: number): void;
  /** The seat under the mouse, or -1; where to put its tooltip, in pixels of the map. */
  pointed(seat: number, px: number, py: number): void;
  focused(seat: number): void;
}

const GLIDE_MS = 170;
const REST_MS = 120;
const KEYBOARD_SCALE = 16;
const MOUSE_REACH = 0.6;
const FINGER_PX = 22;

/** The seat map without React: one canvas, its camera, and what people do to them. */
export class MapView implements GestureTarget {
  private readonly canvas: HTMLCanvasElement;
  private readonly ctx: CanvasRenderingContext2D;
  private readonly listener: MapListener;
  private readonly scene: Scene;
  private frame = 0;
  private restTimer = 0;
  private untouched = true;
  private wasPainted = false;
  private readonly undo: (() => void)[] = [];

  constructor(canvas: HTMLCanvasElement, model: SeatModel, states: SeatStates, listener: MapListener) {
    const ctx = canvas.getContext("2d", { alpha: false });
    if (!ctx) throw new Error("This browser draws no canvas");
    this.canvas = canvas;
    this.ctx = ctx;
    this.listener = listener;
    this.scene = {
      model,
      states,
      grid: new Grid(model),
      camera: { x: 0, y: 0, scale: 1 },
      view: { width: 1, height: 1 },
      palette: readPalette(canvas),
      mine: new Set(),
      hover: -1,
      focus: -1,
      band: -1,
      moving: false,
    };
    this.watch();
  }

  private watch() {
    const resize = new ResizeObserver(() => this.resize());
    resize.observe(this.canvas);
    const theme = new MutationObserver(() => {
      this.scene.palette = readPalette(this.canvas);
      this.ask();
    });
    theme.observe(document.documentElement, { attributeFilter: ["data-mantine-color-scheme"] });
    void document.fonts?.ready.then(() => this.ask());
    this.undo.push(
      () => resize.disconnect(),
      () => theme.disconnect(),
      gestures(this.canvas, this),
      this.scene.states.subscribe(() => this.ask()),
    );
    this.resize();
  }

  destroy() {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.restTimer);
    for (const undo of this.undo) undo();
  }

  show(part: { mine?: ReadonlySet<number>; band?: number }) {
    Object.assign(this.scene, part);
    this.ask();
  }

  tap(px: number, py: number, touch: boolean) {
    const { camera, view, grid, model } = this.scene;
    const at = toWorld(camera, view, px, py);
    if (camera.scale < TAP_FROM) {
      const section = model.sections.find((s) => inside(s.outline, at.x, at.y));
      if (camera.scale < SECTIONS_BELOW && section) this.glideTo(fit(boxOf(section.outline), view));
      else this.glideTo(zoomAt(camera, view, px, py, 2.4, model.bounds));
      return;
    }
    const seat = grid.nearest(at.x, at.y, touch ? Math.max(MOUSE_REACH, FINGER_PX / camera.scale) : MOUSE_REACH);
    this.scene.focus = -1;
    if (seat >= 0) this.listener.chosen(seat);
  }

  hover(px: number, py: number) {
    const { camera, view, grid, model } = this.scene;
    const at = toWorld(camera, view, px, py);
    const seat = camera.scale < SECTIONS_BELOW ? -1 : grid.nearest(at.x, at.y, MOUSE_REACH);
    if (seat === this.scene.hover) return;
    this.scene.hover = seat;
    const p = seat < 0 ? { x: 0, y: 0 } : toScreen(camera, view, model.x[seat], model.y[seat]);
    this.listener.pointed(seat, p.x, p.y);
    this.canvas.style.cursor = seat >= 0 ? "pointer" : "grab";
    this.ask();
  }

  leave() {
    if (this.scene.hover < 0) return;
    this.scene.hover = -1;
    this.listener.pointed(-1, 0, 0);
    this.ask();
  }

  pan(dx: number, dy: number) {
    this.leave();
    this.look(pan(this.scene.camera, dx, dy, this.scene.model.bounds));
  }

  zoom(px: number, py: number, factor: number) {
    this.leave();
    this.look(zoomAt(this.scene.camera, this.scene.view, px, py, factor, this.scene.model.bounds));
  }

  rest() {
    this.scene.moving = false;
    this.ask();
  }

  zoomBy(factor: number) {
    const { camera, view, model } = this.scene;
    this.glideTo(zoomAt(camera, view, view.width / 2, view.height / 2, factor, model.bounds));
  }

  whole() {
    this.untouched = true;
    this.glideTo(fit(this.scene.model.bounds, this.scene.view), true);
  }

  /** Brings seats into sight, close enough to read. */
  reveal(seats: readonly number[]) {
    if (seats.length === 0) return;
    const { model, view } = this.scene;
    const xs = seats.map((s) => model.x[s]);
    const ys = seats.map((s) => model.y[s]);
    const box = { left: Math.min(...xs) - 6, right: Math.max(...xs) + 6, top: Math.min(...ys) - 5, bottom: Math.max(...ys) + 5 };
    this.glideTo(fit(box, view));
  }

  /** Keyboard: to the next seat that way; the first press starts at the best free seat. */
  step(dx: number, dy: number) {
    const { focus, grid, model, states } = this.scene;
    const next = focus < 0 ? bestFree(model, states) : grid.towards(focus, dx, dy);
    if (next < 0) return;
    this.scene.focus = next;
    this.keepInSight(next);
    this.listener.focused(next);
    this.ask();
  }

  chooseFocused() {
    if (this.scene.focus >= 0) this.listener.chosen(this.scene.focus);
  }

  blur() {
    this.scene.focus = -1;
    this.ask();
  }

  private keepInSight(seat: number) {
    const { camera, view, model } = this.scene;
    const scale = Math.max(camera.scale, KEYBOARD_SCALE);
    const box = seen({ ...camera, scale }, view);
    const edge = 2;
    const visible =
      model.x[seat] > box.left + edge && model.x[seat] < box.right - edge && model.y[seat] > box.top + edge && model.y[seat] < box.bottom - edge;
    if (!visible || scale !== camera.scale) this.glideTo(clamp({ x: model.x[seat], y: model.y[seat], scale }, model.bounds));
  }

  private look(camera: Camera) {
    this.untouched = false;
    this.scene.camera = camera;
    this.scene.moving = true;
    clearTimeout(this.restTimer);
    this.restTimer = window.setTimeout(() => this.rest(), REST_MS);
    this.ask();
  }

  private glideTo(goal: Camera, untouched = false) {
    this.untouched = untouched;
    const from = this.scene.camera;
    const start = performance.now();
    const length = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : GLIDE_MS;
    const tick = (now: number) => {
      const part = length === 0 ? 1 : Math.min(1, Math.max(0, (now - start) / length));
      this.scene.camera = between(from, goal, 1 - (1 - part) ** 3);
      this.scene.moving = part < 1;
      draw(this.ctx, this.scene);
      this.frame = part < 1 ? requestAnimationFrame(tick) : 0;
    };
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(tick);
  }

  private resize() {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || height === 0) return;
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.scene.view = { width, height };
    if (this.untouched) this.scene.camera = fit(this.scene.model.bounds, this.scene.view);
    draw(this.ctx, this.scene);
  }

  private ask() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      draw(this.ctx, this.scene);
      if (this.scene.states.known) this.painted();
    });
  }

  /** Tells whoever measures when the seats could first be seen as they are. */
  private painted() {
    if (this.wasPainted) return;
    this.wasPainted = true;
    performance.mark("seats-painted");
  }
}

function inside(outline: number[], x: number, y: number): boolean {
  let within = false;
  for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
    const above = outline[i + 1] > y;
    if (above !== outline[j + 1] > y && x < ((outline[j] - outline[i]) * (y - outline[i + 1])) / (outline[j + 1] - outline[i + 1]) + outline[i]) {
      within = !within;
    }
  }
  return within;
}

function boxOf(outline: number[]): Box {
  const xs = outline.filter((_, i) => i % 2 === 0);
  const ys = outline.filter((_, i) => i % 2 === 1);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
