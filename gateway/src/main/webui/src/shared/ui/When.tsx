import { ago, dayAndClock, exact } from "@/shared/format/time";

/** An instant in the reader's zone; the full date with the zone on hover. */
export function When({ at, relative }: { at: string; relative?: boolean }) {
  return (
    <time dateTime={at} title={exact(at)}>
      {relative ? ago(at) : dayAndClock(at)}
    </time>
  );
}
