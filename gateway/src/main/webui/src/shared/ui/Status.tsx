import type { Tone } from "@/shared/format/words";
import classes from "./Status.module.css";

/** A state's word; the dot only repeats what the word says. */
export function Status({ word }: { word: { text: string; tone: Tone } }) {
  return (
    <span className={classes.status} data-tone={word.tone}>
      {word.text}
    </span>
  );
}
