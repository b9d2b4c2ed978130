import { createRoute } from "@tanstack/react-router";
import { StaffShell } from "../shells/StaffShell";
import { root } from "./root";

const shell = createRoute({ getParentRoute: () => root, id: "staff", component: StaffShell });

export const staffRoutes = shell.addChildren([]);
