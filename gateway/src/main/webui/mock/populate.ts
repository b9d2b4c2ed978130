import * as booking from "./bookings.ts";
import * as desk from "./desk.ts";
import { halls } from "./seed.ts";

const CUSTOMER = 3;
const OTHER = 6;

/** Orders, refunds and cases, so that no list is empty on the first visit. */
export function populate() {
  const buy = (customer: number, event: number, count: number) => {
    const held = booking.create(customer, { event_id: event, best: { count } });
    return booking.pay(held, { method: "card" });
  };
  buy(CUSTOMER, 1, 2);
  const asked = buy(CUSTOMER, 2, 3);
  desk.askRefund(asked, "Two of us fell ill and can't travel that day.");
  buy(OTHER, 1, 4);
  desk.askRefund(buy(OTHER, 2, 1), "Bought the wrong date.");
  booking.pay(booking.create(CUSTOMER, { event_id: 2, best: { count: 1 } }), { method: "card", mark_success: false });
  desk.complain(CUSTOMER, { subject: "The tickets did not arrive by mail", description: "I paid yesterday and see the order here, but no e-mail came.", booking_id: asked.id, event_id: 2 });
  desk.complain(OTHER, { subject: "Wheelchair place", description: "Is there a wheelchair place near the aisle, and how do I book it?", event_id: 2 });
  desk.handle(1, { status: "in_progress", resolution: "We sent it again to your address. Did it arrive?" }, 5);
  setInterval(flicker, 4000).unref();
}

/** Somebody else is always buying. */
function flicker() {
  for (const hall of halls) {
    if (hall.listeners.size === 0) continue;
    const seat = hall.firstSeat + Math.floor(Math.random() * hall.states.length);
    if (hall.free(seat)) hall.set([seat], 1);
  }
}
