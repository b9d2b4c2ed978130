import { lazy, Suspense } from "react";
import type { Booking } from "@/shared/api/queries";

const KeepMySeats = lazy(() => import("./KeepMySeats").then((m) => ({ default: m.KeepMySeats })));
const ASK_AT_SECONDS = 60;

/** Asks in a hold's last minute, wherever the customer is, whether to keep the seats. */
export function LastMinute({ booking, seconds }: { booking: Booking; seconds: number }) {
  if (seconds === 0 || seconds > ASK_AT_SECONDS) return null;
  return (
    <Suspense fallback={null}>
      <KeepMySeats booking={booking} seconds={seconds} />
    </Suspense>
  );
}
