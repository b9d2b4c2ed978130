import { createRoute, Outlet } from "@tanstack/react-router";
import { root } from "./root";

const shell = createRoute({ getParentRoute: () => root, id: "doorway", component: Outlet });

export const doorRoutes = shell.addChildren([]);
