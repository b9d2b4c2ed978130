import { VisuallyHidden } from "@mantine/core";
import { useSyncExternalStore } from "react";

let message = "";
const listeners = new Set<() => void>();

/** Said politely by screen readers, shown to nobody. Said again if the same words come twice. */
export function say(text: string) {
  message = text === message ? `${text} ` : text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <VisuallyHidden role="status" aria-live="polite" data-testid="live">
      {text}
    </VisuallyHidden>
  );
}
