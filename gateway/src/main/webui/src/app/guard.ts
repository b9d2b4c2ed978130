import { redirect } from "@tanstack/react-router";
import { type Role, sessionQuery } from "@/shared/session/session";
import { queryClient } from "./queryClient";

/** For a route's beforeLoad: visitors go to the login and come back, others see which role it needs. */
export function only(...roles: Role[]) {
  return async ({ location }: { location: { href: string } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: "/login", search: { next: location.href } });
    if (!roles.includes(session.role)) throw redirect({ to: "/forbidden", search: { need: roles.join(",") } });
  };
}
