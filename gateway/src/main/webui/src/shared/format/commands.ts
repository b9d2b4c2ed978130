import type { Schemas } from "@/shared/api/client";

type Status = Schemas["EventStatus"];

/** What an event may become by hand. */
export const MOVES: Record<Status, readonly Status[]> = {
  draft: ["published", "cancelled"],
  published: ["sold_out", "completed", "cancelled"],
  sold_out: ["published", "completed", "cancelled"],
  cancelled: [],
  completed: [],
};

/** The command that makes an event this; with a title, as it is said of that event. */
export function command(to: Status, title?: string): string {
  switch (to) {
    case "draft":
      return title ? `Make ${title} a draft again` : "Back to draft";
    case "published":
      return title ? `Put ${title} on sale` : "Put on sale";
    case "sold_out":
      return title ? `Stop the sale of ${title}` : "Stop the sale";
    case "completed":
      return title ? `Mark ${title} as over` : "Mark as over";
    case "cancelled":
      return title ? `Cancel ${title}` : "Cancel the event";
  }
}
