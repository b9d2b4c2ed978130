const formats = new Map<string, Intl.NumberFormat>();

function format(currency: string, whole: boolean): Intl.NumberFormat {
  const key = `${currency}${whole}`;
  let found = formats.get(key);
  if (!found) {
    const digits = whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
    found = new Intl.NumberFormat("en-GB", { style: "currency", currency, currencyDisplay: "narrowSymbol", ...digits });
    formats.set(key, found);
  }
  return found;
}

/** An amount as people write it: £136.00. */
export function money(amount: number, currency: string): string {
  return format(currency, false).format(amount);
}

/** For headlines and charts: £84,210. */
export function wholeMoney(amount: number, currency: string): string {
  return format(currency, true).format(Math.round(amount));
}

/** Sums through cents, because 0.1 + 0.2 is not 0.3. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((cents, amount) => cents + Math.round(amount * 100), 0) / 100;
}
