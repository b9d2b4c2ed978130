// Takes the API document of a running platform as the one that the client's types are made from.
// npm run api -- http://localhost:8080
import { writeFileSync } from "node:fs";

const [platform] = process.argv.slice(2);
if (!URL.canParse(platform)) {
  console.error("Say where the platform is: npm run api -- http://localhost:8080");
  process.exit(1);
}
const answer = await fetch(new URL("/q/openapi?format=json", platform));
if (!answer.ok) throw new Error(`${platform} answered ${answer.status}`);
const { servers: _, ...document } = await answer.json();

/** Members by name, so that a new snapshot differs from the old one only where the API does. */
const sorted = (_name, value) =>
  value === null || typeof value !== "object" || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

writeFileSync("openapi/gateway.json", `${JSON.stringify(document, sorted, 2)}\n`);
