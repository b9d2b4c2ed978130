import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { z } from "zod/mini";
import { api, idempotencyKey, type Schemas, unwrap } from "@/shared/api/client";
import { bookingsQuery } from "@/shared/api/queries";
import { seatsWords } from "@/shared/format/seats";
import { useSession } from "@/shared/session/session";
import { FormProblem } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import classes from "@/shared/ui/CaseList.module.css";

const route = getRouteApi("/public/support/new");
const shape = z.object({
  subject: z.string().check(z.trim(), z.minLength(3, "Give it a short title"), z.maxLength(120, "Use at most 120 characters")),
  description: z.string().check(z.trim(), z.minLength(10, "Tell us a little more (10 characters or more)")),
  order: z.string(),
});

export function NewComplaintPage() {
  const session = useSession();
  const { order, event } = route.useSearch();
  const { data: bookings } = useQuery({ ...bookingsQuery(session?.id ?? 0), enabled: Boolean(session) });
  const navigate = useNavigate();
  const cache = useQueryClient();
  const form = useForm({
    initialValues: { subject: "", description: "", order: order ? String(order) : "" },
    validate: schemaResolver(shape, { sync: true }),
  });
  const write = useMutation({
    mutationFn: (body: Schemas["NewComplaint"]) => unwrap(api.POST("/api/complaints", { params: { header: idempotencyKey() }, body })),
    onSuccess: async ({ complaint_id }) => {
      await cache.invalidateQueries({ queryKey: ["complaints"] });
      await navigate({ to: "/support/$id", params: { id: String(complaint_id) } });
    },
  });
  const submit = form.onSubmit(({ subject, description, order: chosen }) => {
    const booking = bookings?.find((b) => String(b.id) === chosen);
    write.mutate({ subject, description, booking_id: booking?.id, event_id: booking?.event_id ?? event });
  });
  return (
    <Page title="Write to support" width="text" lead="A person reads it and answers here, usually within a day.">
      <form onSubmit={submit} noValidate className={classes.form}>
        {bookings && bookings.length > 0 && (
          <NativeSelect
            size="md"
            label="Is it about an order?"
            data={[{ value: "", label: "No" }, ...bookings.map((b) => ({ value: String(b.id), label: `${b.reference} · ${seatsWords(b.seats)}` }))]}
            {...form.getInputProps("order")}
          />
        )}
        <TextInput label="What is it about?" maxLength={120} {...form.getInputProps("subject")} />
        <Textarea label="What happened?" autosize minRows={5} maxLength={4000} {...form.getInputProps("description")} />
        <FormProblem error={write.error} />
        <Button type="submit" loading={write.isPending}>
          Send to support
        </Button>
      </form>
    </Page>
  );
}
