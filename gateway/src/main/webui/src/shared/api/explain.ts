import { type Problem, problemOf } from "./problem";

export interface Explanation {
  /** What happened. */
  title: string;
  /** What it means and what to do. */
  hint: string;
}

/** Sentences for the refusals a person can meet; the key is the problem's stable `code`. */
const BY_CODE: Record<string, Explanation> = {
  network: { title: "No connection to the platform", hint: "Check your network. Nothing was changed; try again." },
  seats_unavailable: { title: "Some of these seats were just taken", hint: "Choose others nearby." },
  event_not_on_sale: { title: "This event isn't on sale", hint: "Have a look at what else is on." },
  event_started: { title: "This event has already begun", hint: "Seats can no longer be bought online." },
  seat_not_in_event: { title: "That seat isn't part of this hall", hint: "Reload the map and choose again." },
  offer_invalid: { title: "That code isn't valid for this event", hint: "Check the spelling, or go on without it." },
  offer_expired: { title: "That code has expired", hint: "Go on without it, or try another one." },
  offer_exhausted: { title: "That code has been used up", hint: "Go on without it, or try another one." },
  booking_expired: { title: "Your hold has ended", hint: "The seats went back on sale. You can choose them again if they are still free." },
  account_pending_approval: { title: "Your account is waiting for approval", hint: "An administrator has to approve it before you can sign in." },
  invalid_credentials: { title: "E-mail and password don't match", hint: "Check both, or ask for a new password." },
  account_deactivated: { title: "This account is switched off", hint: "Ask an administrator if you think that's wrong." },
  booking_not_pending: { title: "This order is settled already", hint: "Look at it under My tickets." },
  booking_changed: { title: "The order has changed meanwhile", hint: "Look at it again, then go on." },
  booking_not_confirmed: { title: "This order can't be refunded now", hint: "Only paid orders can be refunded, and each once." },
  hold_released: { title: "Your hold has ended", hint: "The seats went back on sale. Choose them again if they are still free." },
  extension_limit_reached: { title: "These seats can't be held any longer", hint: "Please finish paying now." },
  ticket_used: { title: "A ticket of this order was used at the door", hint: "So it can't be refunded. If something went wrong, write to us under Help." },
  refund_already_requested: { title: "You have asked for this refund already", hint: "Its state is on the order's page." },
  refund_already_resolved: { title: "A colleague has decided this already", hint: "The list shows how." },
  complaint_changed: { title: "A colleague changed this case meanwhile", hint: "Read the newest state, then decide." },
  offer_code_taken: { title: "There is an offer with this code already", hint: "Choose another code." },
  event_has_sales: { title: "Seats of this event are sold already", hint: "Only its text can still change." },
  last_admin: { title: "This is the last administrator", hint: "Make someone else one first." },
  invalid_reset_token: { title: "This link doesn't work any more", hint: "Links work once, for 30 minutes. Ask for another one." },
  idempotency_key_in_use: { title: "This is being worked on already", hint: "Wait a moment; don't send it twice." },
  csrf_failed: { title: "Your session is not the one this page began with", hint: "Reload the page and try again." },
  email_taken: { title: "There is already an account for this e-mail", hint: "Sign in instead, or ask for a new password." },
};

const BY_STATUS: Record<number, Explanation> = {
  401: { title: "You are signed out", hint: "Sign in again to go on." },
  403: { title: "Your account may not do this", hint: "Ask someone with the right role." },
  404: { title: "We couldn't find that", hint: "It may have been removed, or it belongs to someone else." },
  409: { title: "Someone was quicker", hint: "Things have changed meanwhile. Look again, then decide." },
  413: { title: "That is too large", hint: "Shorten it and send it again." },
  429: { title: "Too many tries in a short time", hint: "Wait a moment, then try again." },
  502: { title: "Part of the platform isn't answering", hint: "Try again in a moment." },
  503: { title: "This part of the platform is having a break", hint: "The rest goes on working. Try again in a moment." },
  504: { title: "That took too long", hint: "Look whether it went through before you try again." },
};

/** Plain words for any error: the code's own sentence, else the server's detail, else one for the status. */
export function explain(error: unknown): Explanation {
  const problem = problemOf(error);
  const known = BY_CODE[problem.code];
  if (known) return known;
  if (problem.status === 429 && problem.retryAfterSeconds) {
    return { title: "Too many tries in a short time", hint: `Try again in ${problem.retryAfterSeconds} s.` };
  }
  const general = BY_STATUS[problem.status];
  const own = problem.status < 500 && problem.status !== 401 ? problem.detail : "";
  if (own) return { title: sentence(own), hint: fieldsOf(problem) || general?.hint || "" };
  return general ?? { title: "Something went wrong on our side", hint: "Try again. If it stays, tell support the trace id." };
}

function fieldsOf(problem: Problem): string {
  return Object.entries(problem.fields)
    .map(([field, message]) => `${field.replaceAll("_", " ")}: ${message}`)
    .join(" · ");
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
