import { expect, test } from "vitest";
import { partsOf } from "./parts";

test("paths of this app become links, other addresses stay text", () => {
  expect(partsOf("See [your order](/orders/3) or /refunds.")).toEqual([
    { text: "See " },
    { text: "your order", to: "/orders/3" },
    { text: " or " },
    { text: "/refunds", to: "/refunds" },
    { text: "." },
  ]);
  expect(partsOf("[x](//evil.example) [y](https://evil.example) and/or 24/7").every((p) => p.to === undefined)).toBe(true);
});
