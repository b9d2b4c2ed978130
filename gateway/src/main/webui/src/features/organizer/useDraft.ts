import { useState } from "react";
import { type Draft, EMPTY } from "./draft";

const KEY = "organizer:draft";

/** The draft survives a closed tab; it goes once the event exists. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(read);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    localStorage.setItem(KEY, JSON.stringify(next));
  };
  const clear = () => localStorage.removeItem(KEY);
  return { draft, change, clear };
}

function read(): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Draft>) };
  } catch {
    return EMPTY;
  }
}
