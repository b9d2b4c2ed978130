import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Schemas } from "@/shared/api/client";
import type { Role } from "@/shared/session/session";
import { only } from "../guard";
import { StaffShell } from "../shells/StaffShell";
import { root } from "./root";

type Search = Record<string, unknown>;

const shell = createRoute({ getParentRoute: () => root, id: "staff", component: StaffShell });
const parent = () => shell;
const support = only("support_executive", "platform_admin");
const organizer = only("event_organizer", "platform_admin");
const admin = only("platform_admin");

const id = (value: unknown) => (Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined);
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const one = <T extends string>(value: unknown, of: readonly T[]) => of.find((v) => v === value);

const CASES = ["waiting", "mine", "unassigned", "overdue", "done"] as const;
const REFUNDS = ["requested", "completed", "rejected"] as const;
const STEPS = ["basics", "hall", "review"] as const;
const TABS = ["overview", "guests", "hall", "text", "mail"] as const;
const BOXES = ["write", "identity", "event", "booking", "support"] as const;
const STATUSES = ["draft", "published", "sold_out", "cancelled", "completed"] as const satisfies readonly Schemas["EventStatus"][];
const ROLES = ["platform_admin", "event_organizer", "customer", "entry_manager", "support_executive"] as const satisfies readonly Role[];

const queue = createRoute({
  getParentRoute: parent,
  path: "/s/queue",
  beforeLoad: support,
  validateSearch: (s: Search): { show?: (typeof CASES)[number]; case?: number } => ({ show: one(s.show, CASES), case: id(s.case) }),
  component: lazyRouteComponent(() => import("@/features/support/QueuePage"), "QueuePage"),
});

const refunds = createRoute({
  getParentRoute: parent,
  path: "/s/refunds",
  beforeLoad: support,
  validateSearch: (s: Search): { show?: (typeof REFUNDS)[number]; refund?: number } => ({ show: one(s.show, REFUNDS), refund: id(s.refund) }),
  component: lazyRouteComponent(() => import("@/features/support/RefundsPage"), "RefundsPage"),
});

const myEvents = createRoute({
  getParentRoute: parent,
  path: "/o/events",
  beforeLoad: organizer,
  component: lazyRouteComponent(() => import("@/features/organizer/EventsPage"), "EventsPage"),
});

const newEvent = createRoute({
  getParentRoute: parent,
  path: "/o/events/new",
  beforeLoad: organizer,
  validateSearch: (s: Search): { step?: (typeof STEPS)[number] } => ({ step: one(s.step, STEPS) }),
  component: lazyRouteComponent(() => import("@/features/organizer/NewEventPage"), "NewEventPage"),
});

const oneEvent = createRoute({
  getParentRoute: parent,
  path: "/o/events/$id",
  beforeLoad: organizer,
  validateSearch: (s: Search): { tab?: (typeof TABS)[number]; ask?: Schemas["EventStatus"] } => ({ tab: one(s.tab, TABS), ask: one(s.ask, STATUSES) }),
  component: lazyRouteComponent(() => import("@/features/organizer/EventPage"), "EventPage"),
});

const offers = createRoute({
  getParentRoute: parent,
  path: "/o/offers",
  beforeLoad: organizer,
  component: lazyRouteComponent(() => import("@/features/organizer/OffersPage"), "OffersPage"),
});

const overview = createRoute({
  getParentRoute: parent,
  path: "/a",
  beforeLoad: admin,
  validateSearch: (s: Search): { days?: number } => ({ days: [7, 30, 90, 365].find((d) => d === Number(s.days)) }),
  component: lazyRouteComponent(() => import("@/features/admin/OverviewPage"), "OverviewPage"),
});

const users = createRoute({
  getParentRoute: parent,
  path: "/a/users",
  beforeLoad: admin,
  validateSearch: (s: Search): { q?: string; role?: Role; user?: number } => ({ q: text(s.q), role: one(s.role, ROLES), user: id(s.user) }),
  component: lazyRouteComponent(() => import("@/features/admin/UsersPage"), "UsersPage"),
});

const allEvents = createRoute({
  getParentRoute: parent,
  path: "/a/events",
  beforeLoad: admin,
  validateSearch: (s: Search): { q?: string; status?: Schemas["EventStatus"] } => ({ q: text(s.q), status: one(s.status, STATUSES) }),
  component: lazyRouteComponent(() => import("@/features/admin/EventsPage"), "EventsPage"),
});

const mail = createRoute({
  getParentRoute: parent,
  path: "/a/mail",
  beforeLoad: admin,
  validateSearch: (s: Search): { box?: (typeof BOXES)[number]; mail?: number } => ({ box: one(s.box, BOXES), mail: id(s.mail) }),
  component: lazyRouteComponent(() => import("@/features/admin/MailPage"), "MailPage"),
});

const health = createRoute({
  getParentRoute: parent,
  path: "/a/health",
  beforeLoad: admin,
  component: lazyRouteComponent(() => import("@/features/admin/HealthPage"), "HealthPage"),
});

export const staffRoutes = shell.addChildren([queue, refunds, myEvents, newEvent, oneEvent, offers, overview, users, allEvents, mail, health]);
