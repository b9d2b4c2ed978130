/** A problem+json answer. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly more: object;

  constructor(status: number, code: string, detail: string, more: object = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.more = more;
  }

  body() {
    return { type: "about:blank", title: this.message, status: this.status, detail: this.message, code: this.code, trace_id: "mock0000", ...this.more };
  }
}
