import type { Schemas } from "@/shared/api/client";

export type Tone = "ok" | "wait" | "stop" | "quiet";

export interface Word {
  text: string;
  tone: Tone;
}

export const eventWords: Record<Schemas["EventStatus"], Word> = {
  draft: { text: "Draft", tone: "quiet" },
  published: { text: "On sale", tone: "ok" },
  sold_out: { text: "Sold out", tone: "wait" },
  cancelled: { text: "Cancelled", tone: "stop" },
  completed: { text: "Over", tone: "quiet" },
};

export const bookingWords: Record<Schemas["BookingStatus"], Word> = {
  pending_payment: { text: "Not paid yet", tone: "wait" },
  confirmed: { text: "Confirmed", tone: "ok" },
  refund_requested: { text: "Refund asked for", tone: "wait" },
  refunded: { text: "Refunded", tone: "quiet" },
  cancelled: { text: "Cancelled", tone: "stop" },
};

export const paymentWords: Record<Schemas["PaymentStatus"], Word> = {
  initiated: { text: "Not paid yet", tone: "wait" },
  paid: { text: "Paid", tone: "ok" },
  failed: { text: "Failed", tone: "stop" },
  refunded: { text: "Paid back", tone: "quiet" },
};

export const ticketWords: Record<Schemas["TicketStatus"], Word> = {
  issued: { text: "Valid", tone: "ok" },
  used: { text: "Used", tone: "quiet" },
  invalidated: { text: "No longer valid", tone: "stop" },
};

export const refundWords: Record<Schemas["RefundStatus"], Word> = {
  requested: { text: "Being looked at", tone: "wait" },
  completed: { text: "Paid back", tone: "ok" },
  rejected: { text: "Declined", tone: "stop" },
};

export const complaintWords: Record<Schemas["ComplaintStatus"], Word> = {
  open: { text: "Open", tone: "wait" },
  in_progress: { text: "In progress", tone: "ok" },
  resolved: { text: "Resolved", tone: "ok" },
  closed: { text: "Closed", tone: "quiet" },
};

export const mailWords: Record<string, Word> = {
  pending: { text: "Waiting to be sent", tone: "wait" },
  sent: { text: "Sent", tone: "ok" },
  failed: { text: "Could not be sent", tone: "stop" },
  kept: { text: "Kept, no mail server", tone: "quiet" },
};

export const roleWords: Record<Schemas["Role"], string> = {
  platform_admin: "Administrator",
  event_organizer: "Organizer",
  customer: "Customer",
  entry_manager: "Door",
  support_executive: "Support",
};

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
