import type { Role } from "./session";

export interface Place {
  to: string;
  name: string;
  group: string;
  roles: readonly Role[];
}

/** Where staff work, in the order of the rail; also what the palette offers. */
export const PLACES: readonly Place[] = [
  { to: "/a", name: "Overview", group: "Platform", roles: ["platform_admin"] },
  { to: "/a/users", name: "Users", group: "Platform", roles: ["platform_admin"] },
  { to: "/a/events", name: "All events", group: "Platform", roles: ["platform_admin"] },
  { to: "/a/mail", name: "Mail", group: "Platform", roles: ["platform_admin"] },
  { to: "/a/health", name: "Health", group: "Platform", roles: ["platform_admin"] },
  { to: "/o/events", name: "My events", group: "Events", roles: ["event_organizer"] },
  { to: "/o/events/new", name: "New event", group: "Events", roles: ["event_organizer", "platform_admin"] },
  { to: "/o/offers", name: "Offers", group: "Events", roles: ["event_organizer", "platform_admin"] },
  { to: "/s/queue", name: "Cases", group: "Support", roles: ["support_executive", "platform_admin"] },
  { to: "/s/refunds", name: "Refunds", group: "Support", roles: ["support_executive", "platform_admin"] },
  { to: "/door", name: "Door", group: "On site", roles: ["entry_manager", "event_organizer", "platform_admin"] },
  { to: "/", name: "What's on", group: "On site", roles: ["entry_manager", "event_organizer", "platform_admin", "support_executive"] },
];
