import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connect, Plugin } from "vite";
import { hallOf } from "./bookings.ts";
import { Refused } from "./refused.ts";
import { routes } from "./routes.ts";
import { populate } from "./populate.ts";
import { accounts } from "./seed.ts";

/** The platform in memory, for working on the web app alone (`npm run dev:mock`). Never part of a build's output. */
export function mockPlatform(): Plugin {
  populate();
  return {
    name: "mock-platform",
    configureServer: ({ middlewares }) => void middlewares.use(handle),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(handle),
  };
}

const handle: Connect.NextHandleFunction = (request, response, next) => {
  const url = new URL(request.url ?? "/", "http://mock");
  if (!/^\/(api|session|q)\//.test(url.pathname)) return next();
  void answer(request, response, url).catch((error: unknown) => {
    const refused = error instanceof Refused ? error : new Refused(500, "internal", String(error));
    send(response, refused.status, refused.body(), "application/problem+json");
  });
};

async function answer(request: IncomingMessage, response: ServerResponse, url: URL) {
  const cookies = Object.fromEntries((request.headers.cookie ?? "").split("; ").map((c) => c.split("=")));
  const user = accounts.find((a) => String(a.user.id) === cookies.mock_session)?.user ?? null;
  const body = await read(request);
  const stream = /^\/api\/events\/(\d+)\/seats\/changes$/.exec(url.pathname);
  if (stream) return subscribe(response, Number(stream[1]));
  if (url.pathname.startsWith("/session/")) return session(response, url.pathname, body, user);
  if (user && request.method !== "GET" && request.headers["x-csrf-token"] !== cookies.csrf) throw new Refused(403, "csrf", "CSRF token missing");
  for (const [method, path, run] of routes) {
    const found = request.method === method ? path.exec(url.pathname) : null;
    if (!found) continue;
    const [status, reply, type] = run({ id: Number(found[1]), text: found[1] ?? "", query: url.searchParams, body, user });
    return send(response, status, reply, type);
  }
  throw new Refused(404, "not_found", `No such path ${url.pathname}`);
}

function session(response: ServerResponse, path: string, body: { email?: string; password?: string } | undefined, user: (typeof accounts)[number]["user"] | null) {
  if (path === "/session/me") {
    if (!user) throw new Refused(401, "unauthenticated", "Not signed in");
    return send(response, 200, { ...user, csrf_token: "mock-csrf" });
  }
  if (path === "/session/logout") {
    response.setHeader("Set-Cookie", ["mock_session=; Path=/; Max-Age=0", "csrf=; Path=/; Max-Age=0"]);
    return send(response, 204);
  }
  const account = accounts.find((a) => a.user.email === body?.email?.toLowerCase() && a.password === body?.password);
  if (!account) throw new Refused(401, "invalid_credentials", "Wrong e-mail or password");
  if (!account.user.is_active) throw new Refused(403, "account_pending_approval", "Waiting for approval");
  response.setHeader("Set-Cookie", [`mock_session=${account.user.id}; Path=/; HttpOnly; SameSite=Lax`, "csrf=mock-csrf; Path=/; SameSite=Lax"]);
  return send(response, 200, { ...account.user, expires_in: 900 });
}

function subscribe(response: ServerResponse, eventId: number) {
  const hall = hallOf(eventId);
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
  response.write(": hello\n\n");
  hall.listeners.add(response);
  response.on("close", () => hall.listeners.delete(response));
}

async function read(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
}

function send(response: ServerResponse, status: number, body?: unknown, type = "application/json") {
  response.writeHead(status, { "Content-Type": type, Date: new Date().toUTCString() });
  response.end(body === undefined ? undefined : type.startsWith("text/") ? String(body) : JSON.stringify(body));
}
