import type { components } from "./schema";

type ProblemBody = Partial<components["schemas"]["Problem"]>;

/** A refusal of the platform (RFC 9457), or a network that did not answer (`status` 0). */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly traceId: string | undefined;
  readonly fields: Record<string, string>;
  readonly seatIds: number[];
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, body: ProblemBody, retryAfter?: string | null) {
    super(body.title ?? body.detail ?? `Request refused (${status})`);
    this.status = status;
    this.code = body.code ?? "";
    this.detail = body.detail ?? body.title ?? "";
    this.traceId = body.trace_id;
    this.fields = Object.fromEntries((body.errors ?? []).map((e) => [e.field, e.message]));
    this.seatIds = body.seat_ids ?? [];
    this.retryAfterSeconds = retryAfter ? Number(retryAfter) || undefined : undefined;
  }

  static offline(): Problem {
    return new Problem(0, { code: "network", title: "No connection" });
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, { code: "unexpected", detail: error instanceof Error ? error.message : String(error) });
}
