import type { Schemas } from "@/shared/api/client";

type Complaint = Schemas["Complaint"];

const ANSWER_WITHIN_MS = 24 * 3_600_000;

export const FILTERS = ["waiting", "mine", "unassigned", "overdue", "done"] as const;
export type Filter = (typeof FILTERS)[number];

export const FILTER_WORDS: Record<Filter, string> = {
  waiting: "Waiting",
  mine: "Mine",
  unassigned: "Unassigned",
  overdue: "Overdue",
  done: "Done",
};

/** When the customer was promised an answer; null once there is nothing left to answer. */
export function dueAt(c: Complaint): string | null {
  if (c.status !== "open" && c.status !== "in_progress") return null;
  return new Date(Date.parse(c.created_at) + ANSWER_WITHIN_MS).toISOString();
}

export function fits(c: Complaint, filter: Filter, me: number, nowMs: number): boolean {
  const due = dueAt(c);
  switch (filter) {
    case "waiting":
      return due !== null;
    case "mine":
      return due !== null && c.assigned_to === me;
    case "unassigned":
      return due !== null && c.assigned_to === null;
    case "overdue":
      return due !== null && Date.parse(due) < nowMs;
    case "done":
      return due === null;
  }
}

/** The most urgent first; what is done, the newest first. */
export function inOrder(cases: readonly Complaint[]): Complaint[] {
  return [...cases].sort((a, b) => {
    const [x, y] = [dueAt(a), dueAt(b)];
    if (x && y) return x.localeCompare(y);
    return x ? -1 : y ? 1 : b.updated_at.localeCompare(a.updated_at);
  });
}
