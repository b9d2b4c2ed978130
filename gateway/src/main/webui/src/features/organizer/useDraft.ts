import { useState } from "react";
import { type Draft, EMPTY } from "./draft";

const KEY = "organizer:draft";

export function saveDraft(draft: Draft) {
  localStorage.setItem(KEY, JSON.stringify(draft));
}

/** The draft survives a closed tab; it goes once the event exists. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(loadDraft);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    saveDraft(next);
  };
  const clear = () => localStorage.removeItem(KEY);
  return { draft, change, clear };
}

export function loadDraft(): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Draft>) };
  } catch {
    return EMPTY;
  }
}
