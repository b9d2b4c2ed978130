import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((f) => /\.tsx?$/.test(f) && !f.endsWith(".d.ts"));
const imports = (file: string) => [...readFileSync(`src/${file}`, "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map((m) => m[1]);

test("a feature imports only itself and shared", () => {
  const wrong = files.flatMap((file) => {
    const feature = /^features\/([^/]+)\//.exec(file)?.[1];
    if (!feature) return [];
    return imports(file)
      .filter((i) => i.startsWith("@/app") || (i.startsWith("@/features/") && !i.startsWith(`@/features/${feature}/`)) || i.startsWith("../../"))
      .map((i) => `${file} -> ${i}`);
  });
  expect(files.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test("shared knows no feature", () => {
  const wrong = files.filter((f) => f.startsWith("shared/")).flatMap((f) => imports(f).filter((i) => /^@\/(app|features)/.test(i)).map((i) => `${f} -> ${i}`));
  expect(wrong).toEqual([]);
});

test("files stay small", () => {
  const long = files.filter((f) => !f.endsWith("schema.d.ts") && readFileSync(`src/${f}`, "utf8").split("\n").length > 320);
  expect(long).toEqual([]);
});
