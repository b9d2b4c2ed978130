import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "@/shared/api/client";

export const takingsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ["analytics", from, to],
    queryFn: () => unwrap(api.GET("/api/analytics", { params: { query: { from, to } } })),
    staleTime: 60_000,
  });

export const usersQuery = queryOptions({
  queryKey: ["users"],
  queryFn: () => unwrap(api.GET("/api/users", { params: { query: { size: 1000 } } })),
});

export const BOXES = ["identity", "event", "booking", "support"] as const;
export type Box = (typeof BOXES)[number];

export const mailQuery = (box: Box) =>
  queryOptions({
    queryKey: ["mailbox", box],
    queryFn: () => unwrap(api.GET(`/api/mailbox/${box}`, { params: { query: { size: 200 } } })),
    refetchInterval: 15_000,
  });

export function useChangeUser() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: number } & Schemas["UserPatch"]) => unwrap(api.PATCH("/api/users/{id}", { params: { path: { id } }, body })),
    onSettled: () => cache.invalidateQueries({ queryKey: usersQuery.queryKey }),
  });
}

export function useCreateUser() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["NewUser"]) => unwrap(api.POST("/api/users", { body })),
    onSuccess: () => cache.invalidateQueries({ queryKey: usersQuery.queryKey }),
  });
}

export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: () => unwrap(api.GET("/api/health")),
  refetchInterval: 10_000,
});
