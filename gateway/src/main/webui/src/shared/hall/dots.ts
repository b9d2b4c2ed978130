import type { Scene } from "./draw";

const DISCS_IN_A_PATH = 100;

export interface Look {
  colour: string;
  /** In units of the hall. */
  radius: number;
  hollow?: boolean;
  /** Squares on whole pixels, for thousands of seats in motion: much sooner drawn, and nobody can tell. */
  coarse: boolean;
}

/** All seats of a look, a batch of discs to a path: a path of thousands takes longer than its parts. */
export function dots(ctx: CanvasRenderingContext2D, { model, camera, view }: Scene, seats: number[], look: Look) {
  const r = look.radius * camera.scale;
  const ox = view.width / 2 - camera.x * camera.scale;
  const oy = view.height / 2 - camera.y * camera.scale;
  ctx.fillStyle = look.colour;
  ctx.strokeStyle = look.colour;
  if (look.coarse) {
    const side = Math.max(1, Math.round(2 * r));
    for (const seat of seats) ctx.fillRect(Math.round(model.x[seat] * camera.scale + ox - r), Math.round(model.y[seat] * camera.scale + oy - r), side, side);
    return;
  }
  for (let first = 0; first < seats.length; first += DISCS_IN_A_PATH) {
    ctx.beginPath();
    for (const seat of seats.slice(first, first + DISCS_IN_A_PATH)) {
      const x = model.x[seat] * camera.scale + ox;
      const y = model.y[seat] * camera.scale + oy;
      ctx.moveTo(x + r, y);
      ctx.arc(x, y, r, 0, 2 * Math.PI);
    }
    if (look.hollow) ctx.stroke();
    else ctx.fill();
  }
}
