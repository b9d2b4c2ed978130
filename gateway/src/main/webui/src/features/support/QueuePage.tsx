import { Button, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { complaintsQuery } from "@/shared/api/queries";
import { ago } from "@/shared/format/time";
import { complaintWords } from "@/shared/format/words";
import { serverClock } from "@/shared/hold/serverClock";
import { useSession } from "@/shared/session/session";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { useTabTitle } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { CaseView } from "./CaseView";
import { dueAt, FILTER_WORDS, FILTERS, fits, inOrder } from "./due";
import { CASE_KEYS, KeyHelp } from "./KeyHelp";
import classes from "./Support.module.css";
import { useKeys } from "./useKeys";

const route = getRouteApi("/staff/s/queue");

/** Cases left, the chosen one right. J and K move, A takes, R replies, E resolves. */
export function QueuePage() {
  useTabTitle("Cases");
  const session = useSession();
  const { show = "waiting", case: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const [help, setHelp] = useState(false);
  const { data, error, refetch } = useQuery({ ...complaintsQuery(), refetchInterval: 20_000 });
  const now = serverClock.time();
  const me = session?.id ?? 0;
  const listed = data ? inOrder(data.filter((c) => fits(c, show, me, now))) : [];
  const current = data?.find((c) => c.id === chosen);
  const open = (id: number | undefined) => navigate({ search: (old) => ({ ...old, case: id }), replace: true });
  const move = (step: number) => {
    const at = listed.findIndex((c) => c.id === chosen);
    const next = listed[Math.min(listed.length - 1, Math.max(0, at + step))];
    if (next) void open(next.id);
  };
  useKeys({ j: () => move(1), k: () => move(-1), "?": () => setHelp(true) });
  useEffect(() => {
    document.querySelector(`[data-case="${chosen}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div className={classes.split} data-open={current ? true : undefined}>
      <VisuallyHidden component="h1">Cases</VisuallyHidden>
      <section className={classes.left} aria-label="Queue">
        <h2 aria-hidden>Cases</h2>
        <div className={classes.chips} role="group" aria-label="Show">
          {FILTERS.map((f) => {
            const many = data?.filter((c) => fits(c, f, me, now)).length;
            return (
              <button key={f} type="button" aria-pressed={f === show} onClick={() => navigate({ search: { show: f, case: undefined }, replace: true })}>
                {FILTER_WORDS[f]} {f !== "done" && many !== undefined && <span>{many}</span>}
              </button>
            );
          })}
        </div>
        {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
        {!data && !error && <SkeletonRows height={72} />}
        {data && listed.length === 0 && <Empty title={show === "waiting" ? "Nothing is waiting" : "None here"}>New cases appear by themselves.</Empty>}
        <ul className={classes.cases}>
          {listed.map((c) => {
            const due = dueAt(c);
            return (
              <li key={c.id}>
                <button type="button" data-case={c.id} aria-current={c.id === chosen || undefined} onClick={() => open(c.id)}>
                  <strong>{c.subject}</strong>
                  {c.customer_name && <small>{c.customer_name}</small>}
                  <span>
                    <Status word={complaintWords[c.status]} />
                    <small data-late={(due && Date.parse(due) < now) || undefined}>{due ? `due ${ago(due, now)}` : ago(c.updated_at, now)}</small>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <section className={classes.right} aria-label="Case">
        {current ? (
          <CaseView key={current.id} complaint={current} me={me} onBack={() => open(undefined)} />
        ) : (
          <div className={classes.none}>
            <p>Choose a case, or press J.</p>
            <Button variant="subtle" onClick={() => setHelp(true)}>
              Show the keys
            </Button>
          </div>
        )}
      </section>
      <KeyHelp keys={CASE_KEYS} opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}
