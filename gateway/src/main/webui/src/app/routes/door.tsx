import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { only } from "../guard";
import { root } from "./root";

const shell = createRoute({
  getParentRoute: () => root,
  path: "/door",
  beforeLoad: only("entry_manager", "event_organizer", "platform_admin"),
  component: lazyRouteComponent(() => import("../shells/DoorShell"), "DoorShell"),
});

const pick = createRoute({
  getParentRoute: () => shell,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/door/DoorPage"), "DoorPage"),
});

const scan = createRoute({
  getParentRoute: () => shell,
  path: "$eventId",
  component: lazyRouteComponent(() => import("@/features/door/ScanPage"), "ScanPage"),
});

export const doorRoutes = shell.addChildren([pick, scan]);
