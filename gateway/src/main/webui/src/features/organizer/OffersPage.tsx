import { Button, Modal, NativeSelect, NumberInput, Switch, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, idempotencyKey, type Schemas, unwrap } from "@/shared/api/client";
import { eventsQuery } from "@/shared/api/queries";
import { money } from "@/shared/format/money";
import { dayAndClock } from "@/shared/format/time";
import { useSession } from "@/shared/session/session";
import { type Column, DataTable } from "@/shared/ui/DataTable";
import { Empty, ErrorPanel, FormProblem } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { tellProblem } from "@/shared/ui/toast";
import { offersQuery } from "./api";
import classes from "./Organizer.module.css";

type Offer = Schemas["Offer"];

export function OffersPage() {
  const { data, error, refetch } = useQuery(offersQuery);
  const { events, own } = useOwnEvents();
  const [creating, setCreating] = useState(false);
  const change = useChangeOffer();
  const columns: Column<Offer>[] = [
    { name: "Code", show: (o) => <code>{o.code}</code>, value: (o) => o.code },
    { name: "Takes off", show: (o) => (o.offer_type === "percentage" ? `${o.value} %` : money(o.value, own[0]?.currency ?? "USD")), value: (o) => o.value },
    { name: "For", show: (o) => (o.event_id ? (events.get(o.event_id) ?? `Event ${o.event_id}`) : "every event"), value: (o) => (o.event_id ? (events.get(o.event_id) ?? o.event_id) : "every event") },
    { name: "Used", show: (o) => `${o.used_count}${o.usage_limit === null ? "" : ` of ${o.usage_limit}`}`, value: (o) => o.used_count, right: true },
    { name: "Until", show: (o) => (o.valid_until ? dayAndClock(o.valid_until) : "open end"), value: (o) => o.valid_until },
    {
      name: "Active",
      show: (o) => <Switch aria-label={`${o.code} is active`} checked={o.active} onChange={() => change.mutate({ id: o.id, active: !o.active }, { onError: tellProblem })} />,
      value: (o) => (o.active ? "yes" : "no"),
    },
  ];
  const create = <Button onClick={() => setCreating(true)}>Create an offer</Button>;
  return (
    <Page title="Offers" actions={data?.length ? create : undefined}>
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data?.length === 0 && (
        <Empty title="No offers yet" action={create}>
          A code that takes something off the price, as often as you allow.
        </Empty>
      )}
      {data && data.length > 0 && <DataTable noun="offer" rows={data} columns={columns} rowKey={(o) => o.id} csv="offers" />}
      <NewOffer opened={creating} events={own.filter((e) => e.status !== "cancelled" && e.status !== "completed")} onClose={() => setCreating(false)} />
    </Page>
  );
}

function useOwnEvents() {
  const session = useSession();
  const admin = session?.role === "platform_admin";
  const { data } = useQuery(eventsQuery(admin ? {} : { organizer_id: session?.id }));
  return { events: new Map(data?.map((e) => [e.id, e.title])), own: data ?? [] };
}

function useChangeOffer() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: number } & Schemas["OfferPatch"]) => unwrap(api.PATCH("/api/offers/{id}", { params: { path: { id } }, body })),
    onSettled: () => cache.invalidateQueries({ queryKey: offersQuery.queryKey }),
  });
}

function NewOffer({ opened, events, onClose }: { opened: boolean; events: { id: number; title: string }[]; onClose: () => void }) {
  const session = useSession();
  const cache = useQueryClient();
  const admin = session?.role === "platform_admin";
  const [code, setCode] = useState("");
  const [type, setType] = useState<Schemas["OfferType"]>("percentage");
  const [value, setValue] = useState<number | string>(10);
  const [limit, setLimit] = useState<number | string>("");
  const [until, setUntil] = useState("");
  const [event, setEvent] = useState("");
  const create = useMutation({
    mutationFn: (body: Schemas["NewOffer"]) => unwrap(api.POST("/api/offers", { params: { header: idempotencyKey() }, body })),
    onSuccess: () => {
      setCode("");
      onClose();
      return cache.invalidateQueries({ queryKey: offersQuery.queryKey });
    },
  });
  const chosen = event || (admin ? "" : String(events[0]?.id ?? ""));
  const submit = (e: FormEvent) => {
    e.preventDefault();
    create.mutate({
      code: code.trim().toUpperCase(),
      offer_type: type,
      value: Number(value),
      active: true,
      usage_limit: limit === "" ? null : Number(limit),
      valid_until: until ? new Date(until).toISOString() : null,
      event_id: chosen ? Number(chosen) : null,
    });
  };
  return (
    <Modal opened={opened} onClose={onClose} title="New offer">
      <form onSubmit={submit} className={classes.form}>
        <TextInput label="Code" required value={code} autoCapitalize="characters" onChange={(e) => setCode(e.currentTarget.value)} data-autofocus />
        <div className={classes.pair}>
          <NativeSelect size="md" label="Kind" value={type} onChange={(e) => setType(e.currentTarget.value as Schemas["OfferType"])} data={[{ value: "percentage", label: "Percent" }, { value: "fixed", label: "Fixed amount" }]} />
          <NumberInput label="Takes off" required min={0.01} max={type === "percentage" ? 100 : undefined} decimalScale={2} value={value} onChange={setValue} />
        </div>
        <NativeSelect size="md" label="For" value={chosen} onChange={(e) => setEvent(e.currentTarget.value)} data={[...(admin ? [{ value: "", label: "Every event" }] : []), ...events.map((e) => ({ value: String(e.id), label: e.title }))]} />
        <div className={classes.pair}>
          <NumberInput label="How often" description="Empty: no limit" min={1} allowDecimal={false} value={limit} onChange={setLimit} />
          <TextInput type="datetime-local" label="Until" description="Empty: open end" value={until} onChange={(e) => setUntil(e.currentTarget.value)} />
        </div>
        <FormProblem error={create.error} />
        <Button type="submit" loading={create.isPending} disabled={!admin && !chosen}>
          Create the offer
        </Button>
      </form>
    </Modal>
  );
}
