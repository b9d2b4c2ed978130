export interface GestureTarget {
  tap(px: number, py: number, touch: boolean): void;
  hover(px: number, py: number): void;
  leave(): void;
  pan(dx: number, dy: number): void;
  zoom(px: number, py: number, factor: number): void;
  rest(): void;
}

const DRAG_FROM_PX = 6;

/** Turns pointers and the wheel into taps, pans and zooms. Returns what undoes it. */
export function gestures(element: HTMLElement, target: GestureTarget): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let moved = 0;
  let spread = 0;

  const at = (e: PointerEvent | WheelEvent) => {
    const box = element.getBoundingClientRect();
    return { x: e.clientX - box.left, y: e.clientY - box.top };
  };
  const pair = () => {
    const [a, b] = [...pointers.values()];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, spread: Math.hypot(a.x - b.x, a.y - b.y) };
  };

  const down = (e: PointerEvent) => {
    if (e.button > 0) return;
    element.setPointerCapture(e.pointerId);
    pointers.set(e.pointerId, at(e));
    if (pointers.size === 1) moved = 0;
    if (pointers.size === 2) {
      spread = pair().spread;
      moved = DRAG_FROM_PX;
    }
  };
  const move = (e: PointerEvent) => {
    const now = at(e);
    const before = pointers.get(e.pointerId);
    if (!before) {
      if (e.pointerType === "mouse") target.hover(now.x, now.y);
      return;
    }
    pointers.set(e.pointerId, now);
    if (pointers.size === 2) {
      const fingers = pair();
      target.zoom(fingers.x, fingers.y, fingers.spread / Math.max(1, spread));
      target.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
      spread = fingers.spread;
      return;
    }
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (moved >= DRAG_FROM_PX) target.pan(now.x - before.x, now.y - before.y);
  };
  const up = (e: PointerEvent) => {
    if (!pointers.delete(e.pointerId)) return;
    const { x, y } = at(e);
    if (e.type === "pointerup" && moved < DRAG_FROM_PX) target.tap(x, y, e.pointerType !== "mouse");
    else if (pointers.size === 0) target.rest();
  };
  const wheel = (e: WheelEvent) => {
    e.preventDefault();
    const { x, y } = at(e);
    target.zoom(x, y, Math.exp(-e.deltaY * (e.deltaMode === 1 ? 0.05 : 0.0018)));
  };
  const leave = () => target.leave();

  element.addEventListener("pointerdown", down);
  element.addEventListener("pointermove", move);
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", up);
  element.addEventListener("pointerleave", leave);
  element.addEventListener("wheel", wheel, { passive: false });
  return () => {
    element.removeEventListener("pointerdown", down);
    element.removeEventListener("pointermove", move);
    element.removeEventListener("pointerup", up);
    element.removeEventListener("pointercancel", up);
    element.removeEventListener("pointerleave", leave);
    element.removeEventListener("wheel", wheel);
  };
}
