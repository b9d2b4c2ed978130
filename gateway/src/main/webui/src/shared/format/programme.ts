interface Evening {
  start_time: string;
  end_time: string;
}

/** What is still to come, the soonest first; then what is over, the latest first. */
export function comingFirst<T extends Evening>(events: readonly T[], nowMs: number): T[] {
  const inTime = [...events].sort((a, b) => a.start_time.localeCompare(b.start_time));
  const isOver = (e: T) => Date.parse(e.end_time) < nowMs;
  return [...inTime.filter((e) => !isOver(e)), ...inTime.filter(isOver).toReversed()];
}
