import { memo } from "react";
import classes from "./Poster.module.css";

const GROUNDS = ["#5b2149", "#1f4d63", "#3c5a2c", "#7a3041", "#5e4a15", "#3f3468"];
const CENTRE = 60;

/** A printed cover drawn from the event's id: rows of a hall, a few seats lit. The same event always looks the same. */
export const Poster = memo(function Poster({ id, dim }: { id: number; dim?: boolean }) {
  const random = sequence(id * 7919 + 17);
  const ground = GROUNDS[id % GROUNDS.length];
  const rows = 4 + Math.floor(random() * 3);
  const top = 96 + random() * 20;
  const dots = Array.from({ length: rows }, (_, row) => arc(row, top, random)).flat();
  return (
    <svg className={classes.poster} viewBox="0 0 120 120" aria-hidden data-dim={dim || undefined} preserveAspectRatio="xMidYMid slice">
      <rect width="120" height="120" fill={ground} />
      {dots.map((d) => (
        <circle key={`${d.x}-${d.y}`} cx={d.x} cy={d.y} r={3.1} fill={d.lit ? "#f0b429" : "#f7f5f0"} opacity={d.lit ? 1 : d.shade} />
      ))}
    </svg>
  );
});

function arc(row: number, top: number, random: () => number) {
  const radius = 34 + row * 15;
  const seats = 7 + row * 3;
  const spread = Math.PI * 0.86;
  return Array.from({ length: seats }, (_, i) => {
    const angle = -Math.PI / 2 - spread / 2 + (spread * i) / (seats - 1);
    const roll = random();
    return {
      x: Math.round((CENTRE + Math.cos(angle) * radius) * 10) / 10,
      y: Math.round((top + 14 + Math.sin(angle) * radius) * 10) / 10,
      lit: roll > 0.93,
      shade: 0.16 + roll * 0.5,
    };
  });
}

function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
