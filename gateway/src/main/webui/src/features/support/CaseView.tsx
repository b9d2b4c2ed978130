import { Button, Group, NativeSelect, Textarea } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { complaintWords } from "@/shared/format/words";
import { FormProblem } from "@/shared/ui/Notices";
import { Status } from "@/shared/ui/Status";
import { Said, Thread } from "@/shared/ui/Thread";
import { useHandleCase } from "./api";
import { CANNED } from "./canned";
import { CaseFacts } from "./CaseFacts";
import classes from "./Support.module.css";
import { useKeys } from "./useKeys";

interface Props {
  complaint: Schemas["Complaint"];
  me: number;
  onBack: () => void;
}

export function CaseView({ complaint, me, onBack }: Props) {
  const handle = useHandleCase(complaint.id);
  const [reply, setReply] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  const closed = complaint.status === "closed";
  const mine = complaint.assigned_to === me;
  const act = (status: Schemas["ComplaintStatus"], text?: string) =>
    handle.mutate({ status, ...(text?.trim() ? { resolution: text.trim() } : {}) }, { onSuccess: () => setReply("") });
  const take = () => {
    if (!mine && !closed) act("in_progress");
  };
  const resolve = () => {
    if (!closed && complaint.status !== "resolved") act("resolved", reply);
  };
  useKeys({ a: take, r: () => box.current?.focus(), e: resolve });
  const keys = (e: KeyboardEvent) => {
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey) && reply.trim()) act("in_progress", reply);
  };
  return (
    <article className={classes.case}>
      <header>
        <Button variant="subtle" size="compact-md" className={classes.back} onClick={onBack}>
          All cases
        </Button>
        <h2>{complaint.subject}</h2>
        <Group gap="md">
          <Status word={complaintWords[complaint.status]} />
          <span className={classes.muted}>{complaint.assigned_to === null ? "Nobody has it" : mine ? "You have it" : `${complaint.assigned_to_name ?? "A colleague"} has it`}</span>
        </Group>
      </header>
      <div className={classes.caseBody}>
        <div>
          <Thread>
            <Said by={complaint.customer_name ?? `Customer ${complaint.customer_id}`} at={complaint.created_at}>
              {complaint.description}
            </Said>
            {complaint.resolution && (
              <Said by="Our answer" at={complaint.updated_at} ours>
                {complaint.resolution}
              </Said>
            )}
          </Thread>
          {!closed && (
            <div className={classes.reply}>
              <Group justify="space-between" align="end" wrap="nowrap">
                <strong>Reply</strong>
                <NativeSelect aria-label="Insert a ready answer" size="sm" value="" onChange={(e) => setReply(CANNED[Number(e.currentTarget.value)]?.text ?? reply)} data={[{ value: "", label: "Ready answers" }, ...CANNED.map((c, i) => ({ value: String(i), label: c.name }))]} />
              </Group>
              <Textarea ref={box} aria-label="Reply to the customer" autosize minRows={4} maxLength={10_000} value={reply} onChange={(e) => setReply(e.currentTarget.value)} onKeyDown={keys} />
              <FormProblem error={handle.error} />
              <Group>
                <Button size="sm" disabled={!reply.trim()} loading={handle.isPending} onClick={() => act("in_progress", reply)}>
                  Send the reply
                </Button>
                {complaint.status !== "resolved" && (
                  <Button size="sm" variant="default" disabled={handle.isPending} onClick={resolve}>
                    {reply.trim() ? "Send and resolve" : "Resolve"}
                  </Button>
                )}
                {!mine && (
                  <Button size="sm" variant="default" disabled={handle.isPending} onClick={take}>
                    Take the case
                  </Button>
                )}
                {complaint.status === "resolved" && (
                  <Button size="sm" variant="subtle" disabled={handle.isPending} onClick={() => act("closed")}>
                    Close for good
                  </Button>
                )}
              </Group>
            </div>
          )}
        </div>
        <CaseFacts customerId={complaint.customer_id} bookingId={complaint.booking_id} eventId={complaint.event_id} />
      </div>
    </article>
  );
}
