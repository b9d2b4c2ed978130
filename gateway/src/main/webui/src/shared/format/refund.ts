/** What the customer reads of a decided refund, and support before deciding it. */
export const refundDecided = {
  approved: (amount: string) => `${amount} paid back. These tickets no longer let anybody in.`,
  rejected: () => "Support declined it. Your tickets stay valid.",
};
