import { useEffect, useRef, useState } from "react";
import { say } from "@/shared/a11y/live";
import { secondsLeft, spokenAt } from "./countdown";
import { serverClock } from "./serverClock";

/** Seconds left of a hold, told aloud at 5, 2 and 1 minutes. */
export function useCountdown(expiresAt: string | null | undefined): number {
  const read = () => (expiresAt ? secondsLeft(expiresAt, serverClock.time()) : 0);
  const [seconds, setSeconds] = useState(read);
  const last = useRef(seconds);
  useEffect(() => {
    last.current = read();
    setSeconds(last.current);
    if (!expiresAt) return;
    const timer = setInterval(() => {
      const now = read();
      const words = spokenAt(last.current, now);
      if (words) say(words);
      last.current = now;
      setSeconds(now);
    }, 1000);
    return () => clearInterval(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [expiresAt]);
  return seconds;
}
