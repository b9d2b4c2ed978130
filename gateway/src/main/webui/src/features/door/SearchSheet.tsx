import { type FormEvent, useEffect, useRef, useState } from "react";
import type { DoorTicket } from "./book";
import classes from "./Door.module.css";
import type { Gate } from "./gate";
import { placeWords } from "./verdict";

const STATUS = { issued: "not in yet", used: "in", invalidated: "refunded" } as const;
const LOOKS_LIKE_CODE = 40;

interface Props {
  gate: Gate;
  onCode: (code: string) => void;
  onPick: (ticket: DoorTicket) => void;
  onClose: () => void;
}

/** Typed codes, and the list by name or seat. The list only tells; to let somebody in, their code is needed. */
export function SearchSheet({ gate, onCode, onPick, onClose }: Props) {
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const isCode = text.trim().length >= LOOKS_LIKE_CODE;
  const found = isCode ? [] : gate.find(text);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!text.trim()) return;
    if (isCode || found.length === 0) {
      onCode(text.trim());
      setText("");
      input.current?.focus();
    } else if (found.length === 1) {
      onPick(found[0]);
    }
  };
  return (
    <div className={classes.sheet} role="dialog" aria-label="Type or search">
      <form onSubmit={submit} className={classes.row}>
        <input aria-label="Ticket code, name or seat" placeholder="Ticket code, name or seat" value={text} autoComplete="off" autoCapitalize="off" spellCheck={false} ref={input} onChange={(e) => setText(e.currentTarget.value)} />
        <button type="submit" data-main>
          Check
        </button>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </form>
      {found.length > 0 && (
        <ul className={classes.list}>
          {found.map((ticket) => (
            <li key={ticket.ticket_id}>
              <button type="button" onClick={() => onPick(ticket)}>
                <span>
                  {ticket.holder || "No name"}
                  <small>{placeWords(ticket)}</small>
                </span>
                {STATUS[ticket.status]}
              </button>
            </li>
          ))}
        </ul>
      )}
      {text.trim() !== "" && !isCode && found.length === 0 && <p className={classes.quiet}>Nobody on the list matches. Press Check to try it as a code.</p>}
    </div>
  );
}
