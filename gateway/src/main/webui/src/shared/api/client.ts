import createClient, { type Middleware } from "openapi-fetch";
import { serverClock } from "@/shared/hold/serverClock";
import { Problem } from "./problem";
import type { paths } from "./schema";

export type { Schemas } from "./schemas";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** The double-submit cookie of the gateway's session; unsafe calls repeat it in a header. */
export function csrfToken(cookies: string = document.cookie): string {
  const found = cookies.split("; ").find((c) => c.startsWith("csrf="));
  return found ? decodeURIComponent(found.slice(5)) : "";
}

const session: Middleware = {
  onRequest({ request }) {
    if (!SAFE.has(request.method)) request.headers.set("X-CSRF-Token", csrfToken());
    return request;
  },
  onResponse({ response }) {
    const date = response.headers.get("Date");
    if (date && !response.headers.get("Age")) serverClock.hint(date);
    return response;
  },
  onError() {
    return Problem.offline();
  },
};

export const api = createClient<paths>({ baseUrl: location.origin, credentials: "same-origin" });
api.use(session);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's body, or a thrown {@link Problem}. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  const body = typeof error === "object" && error !== null ? error : { title: response.statusText };
  throw new Problem(response.status, body, response.headers.get("Retry-After"));
}

/** A key that makes one user's intention safe to send again. */
export function idempotencyKey(): { "Idempotency-Key": string } {
  return { "Idempotency-Key": crypto.randomUUID() };
}
