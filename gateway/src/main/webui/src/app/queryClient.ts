import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem } from "@/shared/api/problem";
import { sessionQuery } from "@/shared/session/session";

const RETRIES = 2;

function worthRetrying(failures: number, error: Error): boolean {
  if (failures >= RETRIES) return false;
  return !(error instanceof Problem) || error.status === 0 || error.status >= 502;
}

/** A 401 anywhere means the session has ended; asking again who we are lets guards and menus follow. */
function onError(error: Error) {
  if (error instanceof Problem && error.status === 401) void queryClient.invalidateQueries(sessionQuery);
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 5_000 },
    mutations: { networkMode: "always" },
  },
});
