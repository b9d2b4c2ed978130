import { createRouter } from "@tanstack/react-router";
import { SkeletonRows } from "@/shared/ui/Rows";
import { NotFound, RouteError } from "./errors";
import { root } from "./routes/root";
import { doorRoutes } from "./routes/door";
import { publicRoutes } from "./routes/public";
import { staffRoutes } from "./routes/staff";

export const router = createRouter({
  routeTree: root.addChildren([publicRoutes, staffRoutes, doorRoutes]),
  defaultPreload: "intent",
  defaultPendingMs: 200,
  defaultPendingComponent: () => (
    <div style={{ padding: 24 }}>
      <SkeletonRows rows={3} height={96} />
    </div>
  ),
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
