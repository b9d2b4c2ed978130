import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { eventQuery, eventsQuery } from "@/shared/api/queries";
import { Forbidden } from "../errors";
import { only } from "../guard";
import { queryClient } from "../queryClient";
import { PublicShell } from "../shells/PublicShell";
import { root } from "./root";

type Search = Record<string, unknown>;

const shell = createRoute({ getParentRoute: () => root, id: "public", component: PublicShell });
const parent = () => shell;
const customer = only("customer");
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const count = (value: unknown) => (Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined);

const whatsOn = createRoute({
  getParentRoute: parent,
  path: "/",
  validateSearch: (s: Search): { q?: string; from?: string; to?: string } => ({ q: text(s.q), from: text(s.from), to: text(s.to) }),
  loader: () => void queryClient.prefetchQuery(eventsQuery()),
  component: lazyRouteComponent(() => import("@/features/events/WhatsOn"), "WhatsOn"),
});

const event = createRoute({
  getParentRoute: parent,
  path: "/e/$id",
  loader: ({ params }) => void queryClient.prefetchQuery(eventQuery(Number(params.id))),
  component: lazyRouteComponent(() => import("@/features/events/EventPage"), "EventPage"),
});

const seats = createRoute({
  getParentRoute: parent,
  path: "/e/$id/seats",
  validateSearch: (s: Search): { view?: "list" } => ({ view: s.view === "list" ? "list" : undefined }),
  loader: ({ params }) => void queryClient.prefetchQuery(eventQuery(Number(params.id))),
  component: lazyRouteComponent(() => import("@/features/seatmap/SeatsPage"), "SeatsPage"),
});

const checkout = createRoute({
  getParentRoute: parent,
  path: "/checkout/$id",
  beforeLoad: customer,
  component: lazyRouteComponent(() => import("@/features/checkout/CheckoutPage"), "CheckoutPage"),
});

const orders = createRoute({
  getParentRoute: parent,
  path: "/orders",
  beforeLoad: customer,
  component: lazyRouteComponent(() => import("@/features/orders/OrdersPage"), "OrdersPage"),
});

const order = createRoute({
  getParentRoute: parent,
  path: "/orders/$id",
  beforeLoad: customer,
  validateSearch: (s: Search): { paid?: boolean } => ({ paid: s.paid === true || undefined }),
  component: lazyRouteComponent(() => import("@/features/orders/OrderPage"), "OrderPage"),
});

const payments = createRoute({
  getParentRoute: parent,
  path: "/payments",
  beforeLoad: customer,
  component: lazyRouteComponent(() => import("@/features/orders/PaymentsPage"), "PaymentsPage"),
});

const refunds = createRoute({
  getParentRoute: parent,
  path: "/refunds",
  beforeLoad: customer,
  component: lazyRouteComponent(() => import("@/features/refunds/RefundsPage"), "RefundsPage"),
});

const newRefund = createRoute({
  getParentRoute: parent,
  path: "/refunds/new",
  beforeLoad: customer,
  validateSearch: (s: Search): { order?: number } => ({ order: count(s.order) }),
  component: lazyRouteComponent(() => import("@/features/refunds/NewRefundPage"), "NewRefundPage"),
});

const complaints = createRoute({
  getParentRoute: parent,
  path: "/support",
  beforeLoad: customer,
  component: lazyRouteComponent(() => import("@/features/complaints/ComplaintsPage"), "ComplaintsPage"),
});

const newComplaint = createRoute({
  getParentRoute: parent,
  path: "/support/new",
  beforeLoad: customer,
  validateSearch: (s: Search): { order?: number; event?: number } => ({ order: count(s.order), event: count(s.event) }),
  component: lazyRouteComponent(() => import("@/features/complaints/NewComplaintPage"), "NewComplaintPage"),
});

const complaint = createRoute({
  getParentRoute: parent,
  path: "/support/$id",
  beforeLoad: customer,
  component: lazyRouteComponent(() => import("@/features/complaints/ComplaintPage"), "ComplaintPage"),
});

const login = createRoute({
  getParentRoute: parent,
  path: "/login",
  validateSearch: (s: Search): { next?: string } => ({ next: text(s.next) }),
  component: lazyRouteComponent(() => import("@/features/auth/LoginPage"), "LoginPage"),
});

const register = createRoute({
  getParentRoute: parent,
  path: "/register",
  validateSearch: (s: Search): { next?: string } => ({ next: text(s.next) }),
  component: lazyRouteComponent(() => import("@/features/auth/RegisterPage"), "RegisterPage"),
});

const forgot = createRoute({
  getParentRoute: parent,
  path: "/forgot",
  component: lazyRouteComponent(() => import("@/features/auth/ForgotPage"), "ForgotPage"),
});

const reset = createRoute({
  getParentRoute: parent,
  path: "/reset",
  validateSearch: (s: Search): { token?: string } => ({ token: text(s.token) }),
  component: lazyRouteComponent(() => import("@/features/auth/ResetPage"), "ResetPage"),
});

const ticket = createRoute({
  getParentRoute: parent,
  path: "/t/$code",
  validateSearch: (s: Search) => ({ sig: s.sig === undefined ? "" : String(s.sig) }),
  component: lazyRouteComponent(() => import("@/features/tickets/TicketPage"), "TicketPage"),
});

const assistant = createRoute({
  getParentRoute: parent,
  path: "/assistant",
  beforeLoad: only("customer", "event_organizer", "entry_manager", "support_executive", "platform_admin"),
  component: lazyRouteComponent(() => import("@/features/assistant/AssistantPage"), "AssistantPage"),
});

const forbidden = createRoute({
  getParentRoute: parent,
  path: "/forbidden",
  validateSearch: (s: Search) => ({ need: text(s.need) ?? "" }),
  component: Forbidden,
});

export const publicRoutes = shell.addChildren([
  whatsOn,
  event,
  seats,
  checkout,
  orders,
  order,
  payments,
  refunds,
  newRefund,
  complaints,
  newComplaint,
  complaint,
  login,
  register,
  forgot,
  reset,
  ticket,
  assistant,
  forbidden,
]);
