import { queryOptions } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "@/shared/api/client";
import { Problem } from "@/shared/api/problem";

const key = (code: string) => `ticket:${code}`;

/** The ticket behind a signed link; the last answer is kept on this device for where there is no network. */
export const ticketViewQuery = (code: string, sig: string) =>
  queryOptions({
    queryKey: ["ticket-view", code],
    networkMode: "always",
    queryFn: async () => {
      try {
        const ticket = await unwrap(api.GET("/api/tickets/{code}/view", { params: { path: { code }, query: { sig } } }));
        localStorage.setItem(key(code), JSON.stringify(ticket));
        return ticket;
      } catch (error) {
        const kept = localStorage.getItem(key(code));
        if (kept && error instanceof Problem && error.status === 0) return JSON.parse(kept) as Schemas["TicketView"];
        throw error;
      }
    },
  });
