package ticketing.protocol;

import java.util.List;
import java.util.function.Consumer;
import ticketing.protocol.Answer.Lost;
import ticketing.protocol.Answer.Refused;
import ticketing.protocol.Answer.Shown;
import ticketing.protocol.BookingSide.Status;

/**
 * Those who use the platform. Customers want seats that others want too, and then pay in time or late, keep their seats
 * longer, change them, give them up or forget about them, and some want their money back. An organizer may cancel an
 * event, executives decide on refunds. Whoever got no answer asks again with the same key, most of the time.
 */
final class People {
    private static final int PATIENCE = 6;

    private final Plan plan;
    private final Timeline time;
    private final Network network;
    private final int holdPeriod;
    private int keys;

    People(Plan plan, Timeline time, Network network) {
        this.plan = plan;
        this.time = time;
        this.network = network;
        this.holdPeriod = (int) plan.holdPeriod().toMillis();
    }

    void begin() {
        for (int i = 1; i <= plan.customers(); i++) {
            var customer = i;
            time.after(0, 25_000, () -> buy(customer));
        }
        if (time.chance(50)) {
            time.after(5_000, 40_000, this::cancelAnEvent);
        }
    }

    private void cancelAnEvent() {
        call(new Request.CancelEvent(time.any(plan.halls()).show().event()), _ -> {});
    }

    private void buy(long customer) {
        var hall = time.any(plan.halls());
        var booked = new Request.Book(key(), customer, hall.show().event(), some(hall.seats()), time.chance(40));
        call(booked, answer -> {
            if (answer instanceof Shown shown) {
                goOn(customer, shown, hall.seats());
            }
        });
    }

    private void goOn(long customer, Shown booking, List<Long> seats) {
        var id = booking.booking();
        switch (time.between(0, 9)) {
            case 0 -> soon(() -> call(new Request.GiveUp(key(), customer, id), _ -> pay(customer, id)));
            case 1, 2 -> soon(() -> call(new Request.Extend(key(), customer, id), _ -> pay(customer, id)));
            case 3, 4 -> {
                soon(() -> call(new Request.Change(customer, id, some(seats)), _ -> pay(customer, id)));
                if (time.chance(30)) {
                    soon(() -> call(new Request.Change(customer, id, some(seats)), _ -> {}));
                }
            }
            case 5 -> {}
            case 6 -> time.after(holdPeriod - 2_000, holdPeriod + 2_000, () -> pay(customer, id));
            default -> pay(customer, id);
        }
    }

    private void pay(long customer, long booking) {
        soon(() -> call(new Request.Pay(key(), customer, booking, time.chance(85)), answer -> {
            if (answer instanceof Shown shown && shown.status() == Status.confirmed && time.chance(50)) {
                time.after(0, 15_000, () -> askForRefund(customer, booking));
            }
        }));
    }

    private void askForRefund(long customer, long booking) {
        call(new Request.AskRefund(key(), customer, booking), _ -> {});
        for (int executives = time.chance(30) ? 2 : 1; executives > 0; executives--) {
            var executive = 100 + executives;
            time.after(
                    500, 20_000, () -> call(new Request.Decide(key(), executive, booking, time.chance(60)), _ -> {}));
        }
        if (time.chance(30)) {
            time.after(500, 25_000, this::cancelAnEvent); // at about the time of the decision
        }
    }

    private void soon(Runnable what) {
        time.after(100, 6_000, what);
    }

    private void call(Request request, Consumer<Answer> then) {
        call(request, then, PATIENCE);
    }

    /** Calls, and calls again with the same key where it isn't known what came of it. */
    private void call(Request request, Consumer<Answer> then, int tries) {
        network.call(request, answer -> {
            var isUnknown = answer instanceof Lost || (answer instanceof Refused refused && !refused.isVerdict());
            if (isUnknown && tries > 1 && time.chance(85)) {
                time.after(100, 3_000, () -> call(request, then, tries - 1));
            } else {
                then.accept(answer);
            }
        });
    }

    private String key() {
        return plan.seed() + "-" + ++keys;
    }

    /** One to three of these seats, beside each other. */
    private List<Long> some(List<Long> seats) {
        var first = time.between(0, seats.size() - 1);
        return seats.subList(first, Math.min(seats.size(), first + time.between(1, 3)));
    }
}
