/** Seats a visitor chose before signing in, kept for this tab so that the login in between loses nothing. */
const key = (eventId: number) => `picks:${eventId}`;

export function savePicks(eventId: number, seatIds: readonly number[]) {
  if (seatIds.length === 0) sessionStorage.removeItem(key(eventId));
  else sessionStorage.setItem(key(eventId), JSON.stringify(seatIds));
}

export function loadPicks(eventId: number): number[] {
  try {
    const saved: unknown = JSON.parse(sessionStorage.getItem(key(eventId)) ?? "[]");
    return Array.isArray(saved) ? saved.filter((id): id is number => Number.isInteger(id)) : [];
  } catch {
    return [];
  }
}
