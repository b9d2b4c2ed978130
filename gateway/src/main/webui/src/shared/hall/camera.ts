import type { Box } from "./model";

/** What part of the hall is on screen: the world point in the middle, and pixels for a unit. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

export interface View {
  width: number;
  height: number;
}

/** Below this a seat is too small to show; sections are drawn. */
export const SECTIONS_BELOW = 5;
/** Below this a finger cannot choose; a tap zooms in. */
export const TAP_FROM = 9;
/** From here seats carry their numbers. */
export const NUMBERS_FROM = 26;

const MAX_SCALE = 60;
const MAX_FIT = 44;
const PADDING = 20;

/** The whole box, centred, but never with seats blown up beyond reason. */
export function fit(box: Box, view: View): Camera {
  const across = Math.max(1, view.width - 2 * PADDING) / Math.max(1, box.right - box.left);
  const down = Math.max(1, view.height - 2 * PADDING) / Math.max(1, box.bottom - box.top);
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, scale: Math.min(across, down, MAX_FIT) };
}

export function toWorld(camera: Camera, view: View, px: number, py: number) {
  return { x: camera.x + (px - view.width / 2) / camera.scale, y: camera.y + (py - view.height / 2) / camera.scale };
}

export function toScreen(camera: Camera, view: View, x: number, y: number) {
  return { x: (x - camera.x) * camera.scale + view.width / 2, y: (y - camera.y) * camera.scale + view.height / 2 };
}

/** Zooms so that the world point under the given pixel stays under it. */
export function zoomAt(camera: Camera, view: View, px: number, py: number, factor: number, box: Box): Camera {
  const before = toWorld(camera, view, px, py);
  const least = Math.min(fit(box, view).scale, MAX_SCALE);
  const scale = Math.min(MAX_SCALE, Math.max(least, camera.scale * factor));
  return clamp({ x: before.x - (px - view.width / 2) / scale, y: before.y - (py - view.height / 2) / scale, scale }, box);
}

export function pan(camera: Camera, dx: number, dy: number, box: Box): Camera {
  return clamp({ ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale }, box);
}

/** The middle of the screen never leaves the hall. */
export function clamp(camera: Camera, box: Box): Camera {
  return {
    scale: camera.scale,
    x: Math.min(box.right, Math.max(box.left, camera.x)),
    y: Math.min(box.bottom, Math.max(box.top, camera.y)),
  };
}

/** Part of the way from one camera to another; zoom runs evenly by ratio, not by difference. */
export function between(from: Camera, to: Camera, part: number): Camera {
  return {
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
    scale: from.scale * (to.scale / from.scale) ** part,
  };
}

export function seen(camera: Camera, view: View): Box {
  const w = view.width / 2 / camera.scale;
  const h = view.height / 2 / camera.scale;
  return { left: camera.x - w, right: camera.x + w, top: camera.y - h, bottom: camera.y + h };
}
