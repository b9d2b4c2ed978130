import { useEffect, useRef, useState } from "react";

const UNDO_SECONDS = 10;

/** Things that are done ten seconds after they were begun, each by its id; until then each can be undone. */
export interface Delayed {
  /** How many seconds are left; undefined where nothing waits. */
  left: (id: number) => number | undefined;
  start: (id: number) => void;
  undo: (id: number) => void;
  now: (id: number) => void;
}

/** Going on to other work lets what waits wait; who leaves the page has it done at once, and is asked before closing it. */
export function useDelayed(run: (id: number) => void): Delayed {
  const [waiting, setWaiting] = useState<ReadonlyMap<number, number>>(new Map());
  const latest = useRef({ run, waiting });
  useEffect(() => {
    latest.current = { run, waiting };
  });
  const waits = waiting.size > 0;
  useEffect(() => {
    if (!waits) return;
    const tick = window.setInterval(() => {
      const { waiting: before, run: act } = latest.current;
      setWaiting(new Map([...before].flatMap(([id, left]) => (left > 1 ? [[id, left - 1]] : []))));
      for (const [id, left] of before) if (left <= 1) act(id);
    }, 1000);
    const warn = (closing: BeforeUnloadEvent) => closing.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => {
      clearInterval(tick);
      window.removeEventListener("beforeunload", warn);
    };
  }, [waits]);
  useEffect(
    () => () => {
      for (const id of latest.current.waiting.keys()) latest.current.run(id);
    },
    [],
  );
  const undo = (id: number) => setWaiting((old) => new Map([...old].filter(([other]) => other !== id)));
  return {
    left: (id) => waiting.get(id),
    start: (id) => setWaiting((old) => new Map(old).set(id, UNDO_SECONDS)),
    undo,
    now: (id) => {
      undo(id);
      run(id);
    },
  };
}
