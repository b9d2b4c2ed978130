/** Answers that are given every day; a person reads and finishes them before they go. */
export const CANNED = [
  {
    name: "Tickets not arrived",
    text: "Hello,\n\nyour tickets are in the app under My tickets, and you can download them there as a PDF. We have checked that your order is confirmed. If the mail still doesn't arrive, please look into the spam folder.\n\nKind regards",
  },
  {
    name: "Refund in hand",
    text: "Hello,\n\nwe have your refund request and decide it within a day. Until then your tickets wait; you need do nothing.\n\nKind regards",
  },
  {
    name: "Wheelchair place",
    text: "Hello,\n\nthank you for asking. We check with the venue which wheelchair places are free on your date, and answer here today.\n\nKind regards",
  },
  {
    name: "Need more information",
    text: "Hello,\n\nthank you for writing. So that we can help, please tell us the order number and what you saw on the screen.\n\nKind regards",
  },
] as const;
