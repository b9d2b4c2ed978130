import { lazy, Suspense, useEffect, useState } from "react";

const Notifications = lazy(() => import("@mantine/notifications").then((m) => ({ default: m.Notifications })));
const AFTER_FIRST_PAINT_MS = 1200;

export function Toasts() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), AFTER_FIRST_PAINT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Suspense fallback={null}>{ready && <Notifications position="bottom-right" limit={3} />}</Suspense>
  );
}
