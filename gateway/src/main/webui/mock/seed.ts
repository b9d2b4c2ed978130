import type { Schemas } from "../src/shared/api/client.ts";
import { Hall } from "./hall.ts";

export interface Account {
  user: Schemas["User"];
  password: string;
}

const DAY = 86_400_000;
const at = (days: number, hour: number, minute = 0) => {
  const date = new Date(Date.now() + days * DAY);
  date.setHours(hour, minute, 0, 0);
  return date.toISOString();
};

const person = (id: number, name: string, local: string, role: Schemas["Role"], active = true): Account => ({
  user: { id, name, email: `${local}@ticket.local`, role, is_active: active, standing: active ? "active" : "deactivated", created_at: at(-30, 9) },
  password: `${local}123`,
});

export const accounts: Account[] = [
  person(1, "Admin One", "admin", "platform_admin"),
  person(2, "Organizer One", "organizer", "event_organizer"),
  person(3, "Customer One", "customer", "customer"),
  person(4, "Entry Manager One", "entry", "entry_manager"),
  person(5, "Support One", "support", "support_executive"),
  person(6, "Nora Quill", "nora", "customer"),
  person(7, "Second Admin", "admin2", "platform_admin", false),
];

interface Plan {
  title: string;
  description: string;
  venue: string;
  start: string;
  end: string;
  status: Schemas["EventStatus"];
  sections: [name: string, rows: number, seats: number, price: number][];
  sold: number;
}

const arena: Plan["sections"] = Array.from({ length: 40 }, (_, i) => {
  const ring = i < 12 ? 1 : i < 26 ? 2 : 3;
  const number = ring * 100 + 1 + (ring === 1 ? i : ring === 2 ? i - 12 : i - 26);
  return [String(number), 20, 25, ring === 1 ? 95 : ring === 2 ? 65 : 42];
});

const plans: Plan[] = [
  { title: "Indie Music Night", description: "Four bands from the neighbourhood, one stage, no support act that overstays. Bar open all evening.", venue: "City Hall Stage", start: at(5, 19), end: at(5, 23), status: "published", sections: [["Main", 4, 10, 35]], sold: 0.25 },
  { title: "The Winter's Tale", description: "Shakespeare's late play of jealousy, a lost child and a statue that may not be stone.\n\nTwo hours and forty minutes with one interval.", venue: "Old Mill Theatre", start: at(9, 19, 30), end: at(9, 22, 10), status: "published", sections: [["Front stalls", 6, 30, 68], ["Stalls", 14, 30, 48], ["Circle", 5, 38, 36], ["Upper circle", 5, 38, 24]], sold: 0.45 },
  { title: "Northern Lights — arena tour", description: "The whole album, played in the round, under forty kilometres of light.", venue: "Harbour Arena", start: at(16, 20), end: at(16, 22, 45), status: "published", sections: arena, sold: 0.48 },
  { title: "Quartet by Candlelight", description: "Haydn, Shostakovich and a new piece by Lena Marsh, in a room of sixty.", venue: "St Bride's Library", start: at(3, 18, 30), end: at(3, 20), status: "sold_out", sections: [["Library", 5, 12, 28]], sold: 1 },
  { title: "Tap Water Comedy", description: "Six comedians try new material on people who paid for it.", venue: "The Cellar", start: at(2, 20), end: at(2, 22), status: "published", sections: [["Cellar", 6, 10, 14]], sold: 0.93 },
  { title: "A Night of Tango", description: "Cancelled because of illness in the company.", venue: "Old Mill Theatre", start: at(12, 19), end: at(12, 22), status: "cancelled", sections: [["Stalls", 10, 20, 30]], sold: 0.2 },
  { title: "Spring Gala", description: "Programme to be announced.", venue: "City Hall Stage", start: at(60, 19), end: at(60, 22), status: "draft", sections: [["Main", 10, 20, 40]], sold: 0 },
  { title: "Autumn Proms", description: "Last month's closing concert.", venue: "City Hall Stage", start: at(-20, 19), end: at(-20, 22), status: "completed", sections: [["Main", 10, 20, 40]], sold: 0.8 },
];

export const halls: Hall[] = [];
let firstSeat = 1;
plans.forEach((plan, i) => {
  const hall = new Hall(
    {
      id: i + 1,
      title: plan.title,
      description: plan.description,
      venue: plan.venue,
      start_time: plan.start,
      end_time: plan.end,
      base_price: Math.min(...plan.sections.map((s) => s[3])),
      lowest_price: Math.min(...plan.sections.map((s) => s[3])),
      currency: "USD",
      status: plan.status,
      organizer_id: 2,
      total_seats: 0,
      available_seats: 0,
      version: 1,
      seats_version: 1,
      seat_map_version: 1,
    },
    plan.sections,
    firstSeat,
  );
  hall.sellRandomly(plan.sold, i + 3);
  firstSeat += hall.states.length;
  halls.push(hall);
});

export const offers: Schemas["Offer"][] = [
  { id: 1, code: "WELCOME10", offer_type: "percentage", value: 10, active: true, used_count: 12, usage_limit: 100, valid_until: null, event_id: null },
  { id: 2, code: "FLAT5", offer_type: "fixed", value: 5, active: true, used_count: 3, usage_limit: null, valid_until: at(30, 12), event_id: null },
  { id: 3, code: "LATE", offer_type: "fixed", value: 8, active: true, used_count: 40, usage_limit: 40, valid_until: null, event_id: 2 },
];
