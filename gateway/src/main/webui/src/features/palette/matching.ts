import type { SpotlightActionData, SpotlightFilterFunction } from "@mantine/spotlight";

type Action = ReturnType<SpotlightFilterFunction>[number];

/** The actions that have every typed word in them, in any order; those whose label begins so come first. */
export const matching: SpotlightFilterFunction = (query, actions) => {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const text = (a: SpotlightActionData) => `${a.label} ${a.description}`.toLowerCase();
  const found = actions.filter(isSingle).filter((a) => words.every((word) => text(a).includes(word)));
  const begins = (a: SpotlightActionData) => Number(words.length > 0 && a.label?.toLowerCase().startsWith(words[0]));
  return found.sort((a, b) => begins(b) - begins(a));
};

function isSingle(action: Action): action is SpotlightActionData {
  return !("actions" in action);
}
