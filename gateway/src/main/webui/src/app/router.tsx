import { createRouter } from "@tanstack/react-router";
import { Skeleton } from "@mantine/core";
import { NotFound, RouteError } from "./errors";
import { root } from "./routes/root";
import { doorRoutes } from "./routes/door";
import { publicRoutes } from "./routes/public";
import { staffRoutes } from "./routes/staff";

export const router = createRouter({
  routeTree: root.addChildren([publicRoutes, staffRoutes, doorRoutes]),
  defaultPreload: "intent",
  defaultPendingMs: 200,
  defaultPendingComponent: () => <Skeleton height={320} m="xl" aria-label="Loading" />,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
