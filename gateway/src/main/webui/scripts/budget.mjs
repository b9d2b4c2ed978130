// Sums what a first view downloads (gzip) and fails over the budget. Run after a build.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const budgets = JSON.parse(readFileSync("budgets.json", "utf8"));
const size = (file) => gzipSync(readFileSync(`dist/${file}`)).length / 1000;

/** A chunk and everything it imports at once; what it imports later is not part of the view. */
function closure(entry, seen = new Set()) {
  const chunk = manifest[entry];
  if (!chunk) throw new Error(`${entry} is not in the manifest`);
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const next of chunk.imports ?? []) closure(next, seen);
  return seen;
}

const total = (chunks) => chunks.reduce((sum, chunk) => sum + size(manifest[chunk].file), 0);
const all = (entries) => [...new Set(entries.flatMap((entry) => [...closure(entry)]))];

const rows = budgets.js.map(({ name, entries, kb }) => ({ name: `js ${name}`, kb, is: total(all(entries)) }));
const first = closure("index.html");
for (const { name, entries, kb } of budgets.later) {
  rows.push({ name: `js of ${name}, loaded later`, kb, is: total(all(entries).filter((chunk) => !first.has(chunk))) });
}
const styles = new Set(Object.values(manifest).filter((c) => c.isEntry).flatMap((c) => c.css ?? []));
rows.push({ name: "css of the entry", kb: budgets.css.kb, is: [...styles].reduce((sum, file) => sum + size(file), 0) });
const fonts = Object.values(manifest).map((c) => c.file).filter((f) => /(latin-(wght|400)-normal).*\.woff2$/.test(f));
rows.push({ name: "fonts", kb: budgets.fonts.kb, is: fonts.reduce((sum, file) => sum + readFileSync(`dist/${file}`).length / 1000, 0) });

let over = false;
for (const { name, kb, is } of rows) {
  over ||= is > kb;
  console.log(`${is > kb ? "OVER" : "  ok"}  ${name.padEnd(38)} ${is.toFixed(1).padStart(6)} of ${kb} kB`);
}
process.exit(over ? 1 : 0);
