import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, csrfToken, type Schemas, unwrap } from "@/shared/api/client";
import { problemOf } from "@/shared/api/problem";

export type Session = Schemas["Session"];
const LAST_SEEN = "session:last";

export type Role = Schemas["Role"];

/** The csrf cookie comes and goes with the session, so a visitor without it need not ask. */
async function whoAmI(): Promise<Session | null> {
  if (!csrfToken()) return null;
  try {
    return lastSeen.keep(await unwrap(api.GET("/session/me")));
  } catch (error) {
    const { status } = problemOf(error);
    if (status === 401) return lastSeen.forget();
    const known = status === 0 || status >= 502 ? lastSeen.read() : null;
    if (known) return known;
    throw error;
  }
}

/** Who was signed in when there last was a connection: the door has to open without one. Holds no secret. */
const lastSeen = {
  keep(session: Session): Session {
    const { id, name, email, role } = session;
    localStorage.setItem(LAST_SEEN, JSON.stringify({ id, name, email, role }));
    return session;
  },
  read(): Session | null {
    const text = localStorage.getItem(LAST_SEEN);
    return text ? (JSON.parse(text) as Session) : null;
  },
  forget(): null {
    localStorage.removeItem(LAST_SEEN);
    return null;
  },
};

export const sessionQuery = queryOptions({ queryKey: ["session"], queryFn: whoAmI, staleTime: 60_000, networkMode: "always" });

/** Who is signed in; null for a visitor, undefined until it is known. */
export function useSession(): Session | null | undefined {
  return useQuery(sessionQuery).data;
}

export function useLogin() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["Credentials"]) => unwrap(api.POST("/session/login", { body })),
    onSuccess: (session) => change(cache, lastSeen.keep(session)),
  });
}

export function useLogout() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST("/session/logout")),
    onSuccess: () => change(cache, lastSeen.forget()),
  });
}

/** What the one before could see is gone; the session's own entry stays, because what is on the screen looks at it. */
function change(cache: QueryClient, session: Session | null) {
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  cache.setQueryData(sessionQuery.queryKey, session);
}

/** Where each role starts its day. */
export const HOME: Record<Role, string> = {
  customer: "/",
  event_organizer: "/o/events",
  entry_manager: "/door",
  support_executive: "/s/queue",
  platform_admin: "/a",
};
