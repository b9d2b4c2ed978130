import { expect, test, vi } from "vitest";
import { Problem } from "@/shared/api/problem";
import type { Booking } from "@/shared/api/queries";
import { type HoldCalls, type HoldNews, HoldSync } from "./holdSync";

const booking = (id: number, seats: number[]) => ({ id, seats: seats.map((seat_id) => ({ seat_id })) }) as Booking;
const taken = (...ids: number[]) => new Problem(409, { code: "seats_unavailable", seat_ids: ids });

function platform(change: Partial<HoldCalls> = {}) {
  const calls: HoldCalls = {
    create: vi.fn(async (ids: number[]) => booking(1, ids)),
    best: vi.fn(async () => booking(2, [7, 8])),
    change: vi.fn(async (id: number, ids: number[]) => booking(id, ids)),
    release: vi.fn(async (id: number) => booking(id, [])),
    ...change,
  };
  const news: HoldNews = { lost: vi.fn(), failed: vi.fn(), held: vi.fn(), released: vi.fn() };
  return { calls, news, sync: new HoldSync(calls, news) };
}

test("a tap shows at once and is held after", async () => {
  const { sync, calls } = platform();
  sync.toggle(5);
  expect(sync.current().wanted).toEqual([5]);
  expect(sync.current().booking).toBeNull();
  expect((await sync.settle())?.id).toBe(1);
  expect(calls.create).toHaveBeenCalledTimes(1);
});

test("taps during a call become one further call for the latest wish", async () => {
  const { sync, calls } = platform();
  sync.toggle(5);
  sync.toggle(6);
  sync.toggle(7);
  sync.toggle(6);
  await sync.settle();
  expect(calls.create).toHaveBeenCalledWith([5]);
  expect(calls.change).toHaveBeenCalledTimes(1);
  expect(calls.change).toHaveBeenCalledWith(1, [5, 7]);
});

test("a seat that was taken falls out, the rest is held", async () => {
  const create = vi.fn<HoldCalls["create"]>().mockRejectedValueOnce(taken(6)).mockImplementation(async (ids) => booking(1, ids));
  const { sync, news } = platform({ create });
  sync.want([5, 6]);
  await sync.settle();
  expect(sync.current().wanted).toEqual([5]);
  expect(news.lost).toHaveBeenCalledWith([6]);
  expect(sync.current().booking?.seats).toHaveLength(1);
});

test("a refusal that names no seat loses only the new ones", async () => {
  const { sync, news } = platform({ change: vi.fn(async () => Promise.reject(taken())) });
  sync.toggle(5);
  await sync.settle();
  sync.toggle(6);
  await sync.settle();
  expect(news.lost).toHaveBeenCalledWith([6]);
  expect(sync.current().wanted).toEqual([5]);
});

test("any other failure goes back to what is held and says so", async () => {
  const { sync, news } = platform({ change: vi.fn(async () => Promise.reject(Problem.offline())) });
  sync.toggle(5);
  await sync.settle();
  sync.toggle(6);
  await sync.settle();
  expect(sync.current().wanted).toEqual([5]);
  expect(news.failed).toHaveBeenCalledTimes(1);
});

test("a booking that lapsed meanwhile is asked for afresh", async () => {
  const { sync, calls, news } = platform({ change: vi.fn(async () => Promise.reject(new Problem(409, { code: "booking_expired" }))) });
  sync.toggle(5);
  await sync.settle();
  sync.toggle(6);
  await sync.settle();
  expect(calls.create).toHaveBeenLastCalledWith([5, 6]);
  expect(news.failed).not.toHaveBeenCalled();
});

test("the last seat removed gives the booking back", async () => {
  const { sync, calls } = platform();
  sync.toggle(5);
  await sync.settle();
  sync.toggle(5);
  expect(await sync.settle()).toBeNull();
  expect(calls.release).toHaveBeenCalledWith(1);
});

test("best available holds the new seats before it lets go of the old", async () => {
  const { sync, calls, news } = platform();
  sync.toggle(5);
  await sync.settle();
  await sync.pickBest({ count: 2 });
  expect(sync.current().wanted).toEqual([7, 8]);
  expect(calls.release).toHaveBeenCalledWith(1);
  expect(vi.mocked(calls.best).mock.invocationCallOrder[0]).toBeLessThan(vi.mocked(calls.release).mock.invocationCallOrder[0]);
  expect(news.failed).not.toHaveBeenCalled();
});
