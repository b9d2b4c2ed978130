import { queryOptions, useQuery, useQueryClient, useMutation } from "@tanstack/react-query";
import { api, csrfToken, type Schemas, unwrap } from "@/shared/api/client";
import { Problem } from "@/shared/api/problem";

export type Session = Schemas["Session"];
export type Role = Schemas["Role"];

/** The csrf cookie comes and goes with the session, so a visitor without it need not ask. */
async function whoAmI(): Promise<Session | null> {
  if (!csrfToken()) return null;
  try {
    return await unwrap(api.GET("/session/me"));
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export const sessionQuery = queryOptions({ queryKey: ["session"], queryFn: whoAmI, staleTime: 60_000 });

/** Who is signed in; null for a visitor, undefined until it is known. */
export function useSession(): Session | null | undefined {
  return useQuery(sessionQuery).data;
}

export function useLogin() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["Credentials"]) => unwrap(api.POST("/session/login", { body })),
    onSuccess: (session) => {
      cache.clear();
      cache.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

export function useLogout() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST("/session/logout")),
    onSuccess: () => {
      cache.clear();
      cache.setQueryData(sessionQuery.queryKey, null);
    },
  });
}

/** Where each role starts its day. */
export const HOME: Record<Role, string> = {
  customer: "/",
  event_organizer: "/o/events",
  entry_manager: "/door",
  support_executive: "/s/queue",
  platform_admin: "/a",
};
