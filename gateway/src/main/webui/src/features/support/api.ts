import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, idempotencyKey, type Schemas, unwrap } from "@/shared/api/client";
import { bookingKey } from "@/shared/api/queries";

export type Refund = Schemas["Refund"];

export const refundsQuery = (status?: Schemas["RefundStatus"]) =>
  queryOptions({
    queryKey: ["refunds", status ?? "all"],
    queryFn: () => unwrap(api.GET("/api/refunds", { params: { query: { status, size: 500 } } })),
    refetchInterval: 30_000,
  });

export function useHandleCase(id: number) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["ComplaintPatch"]) => unwrap(api.PATCH("/api/complaints/{id}", { params: { path: { id } }, body })),
    onSettled: () => cache.invalidateQueries({ queryKey: ["complaints"] }),
  });
}

/** `onError` hears of each refusal, also once somebody has gone on. */
export function useDecideRefund(onError?: (error: unknown) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ booking, approve }: { booking: number; approve: boolean }) =>
      unwrap(api.POST("/api/bookings/{id}/refund-decision", { params: { path: { id: booking }, header: idempotencyKey() }, body: { approve } })),
    onError,
    onSettled: (_data, _error, { booking }) =>
      Promise.all([cache.invalidateQueries({ queryKey: ["refunds"] }), cache.invalidateQueries({ queryKey: bookingKey(booking) })]),
  });
}
