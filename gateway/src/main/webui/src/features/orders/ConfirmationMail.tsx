import { Modal, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import { ErrorPanel } from "@/shared/ui/Notices";

/** The mail as it was, or would be, sent. */
export function ConfirmationMail({ id, onClose }: { id: number; onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: ["confirmation-mail", id],
    queryFn: () =>
      unwrap(api.GET("/api/bookings/{id}/confirmation-email", { params: { path: { id } }, parseAs: "text", headers: { Accept: "text/plain" } })),
  });
  return (
    <Modal opened onClose={onClose} title="Confirmation e-mail" size="lg">
      {error ? <ErrorPanel error={error} /> : data === undefined ? <Skeleton height={240} /> : <pre style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", margin: 0, fontFamily: "inherit" }}>{data}</pre>}
    </Modal>
  );
}
