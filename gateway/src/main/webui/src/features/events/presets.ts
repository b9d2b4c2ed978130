interface Preset {
  name: string;
  from: string;
  to: string;
}

/** The spans people ask for, as local calendar days (YYYY-MM-DD). */
export function presets(today: Date): Preset[] {
  const weekday = (today.getDay() + 6) % 7;
  const friday = weekday >= 4 ? today : plus(today, 4 - weekday);
  const sunday = plus(today, 6 - weekday);
  return [
    { name: "Today", from: iso(today), to: iso(today) },
    { name: "This weekend", from: iso(friday), to: iso(sunday) },
    { name: "Next 7 days", from: iso(today), to: iso(plus(today, 6)) },
    { name: "Next 30 days", from: iso(today), to: iso(plus(today, 29)) },
  ];
}

function plus(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

function iso(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
