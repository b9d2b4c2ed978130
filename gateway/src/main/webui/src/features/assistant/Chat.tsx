import { ActionIcon, Group, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { say } from "@/shared/a11y/live";
import { api, unwrap } from "@/shared/api/client";
import { explain } from "@/shared/api/explain";
import { IconSend } from "@/shared/icons";
import { type Role, useSession } from "@/shared/session/session";
import classes from "./Chat.module.css";
import { type Line, linesKey } from "./lines";
import { RichAnswer } from "./RichAnswer";

const STARTERS: Record<Role, string[]> = {
  customer: ["Where are my tickets?", "How do I get a refund?", "What's on this week?"],
  event_organizer: ["How are my events selling?", "Which offers are active?"],
  entry_manager: ["What do I do with a used ticket?"],
  support_executive: ["How do I decide a refund?", "What is waiting?"],
  platform_admin: ["How is the platform doing?", "Who waits for approval?"],
};

/** Questions and answers; kept while the app is open, so the drawer can be closed in between. */
export function Chat({ onLeave }: { onLeave?: () => void }) {
  const session = useSession();
  const cache = useQueryClient();
  const [lines, setLines] = useState<Line[]>(() => cache.getQueryData<Line[]>(linesKey) ?? []);
  const [text, setText] = useState("");
  const end = useRef<HTMLDivElement>(null);
  const add = (line: Line) => setLines((old) => [...old, line]);
  useEffect(() => {
    cache.setQueryData(linesKey, lines);
    end.current?.scrollIntoView({ block: "end" });
  }, [lines, cache]);
  const ask = useMutation({
    mutationFn: (message: string) => unwrap(api.POST("/api/ai/chat", { body: { message } })),
    onSuccess: ({ answer, mode }) => {
      add({ from: "assistant", text: answer, fixed: mode === "fallback" });
      say(answer);
    },
    onError: (error) => add({ from: "problem", text: `${explain(error).title}. ${explain(error).hint}` }),
  });
  const send = (message: string) => {
    if (!message.trim() || ask.isPending) return;
    add({ from: "me", text: message.trim() });
    setText("");
    ask.mutate(message.trim());
  };
  const submit = (e: FormEvent) => {
    e.preventDefault();
    send(text);
  };
  const keys = (e: KeyboardEvent) => {
    if (e.key === "Enter" && !e.shiftKey) submit(e);
  };
  return (
    <div className={classes.chat}>
      <div className={classes.lines}>
        {lines.length === 0 && session && (
          <div className={classes.start}>
            <p>I answer from your own data. I never buy or refund anything by myself.</p>
            {STARTERS[session.role].map((q) => (
              <button key={q} type="button" onClick={() => send(q)}>
                {q}
              </button>
            ))}
          </div>
        )}
        {lines.map((line, i) => (
          <div key={i} className={classes.line} data-from={line.from}>
            {line.from === "assistant" ? <RichAnswer text={line.text} onLeave={onLeave} /> : line.text}
            {line.fixed && <small>Answered from fixed help: no language model is connected.</small>}
          </div>
        ))}
        {ask.isPending && <div className={classes.line} data-from="assistant">Looking…</div>}
        <div ref={end} />
      </div>
      <form onSubmit={submit}>
        <Group gap={8} wrap="nowrap" align="end">
          <Textarea aria-label="Your question" placeholder="Ask something" autosize maxRows={5} maxLength={2000} value={text} onChange={(e) => setText(e.currentTarget.value)} onKeyDown={keys} style={{ flex: 1 }} data-autofocus />
          <ActionIcon type="submit" variant="filled" color="aubergine" aria-label="Send" disabled={!text.trim() || ask.isPending}>
            <IconSend size={20} />
          </ActionIcon>
        </Group>
      </form>
    </div>
  );
}
