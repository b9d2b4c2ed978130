package ticketing.bench;

import java.util.Base64;
import java.util.Set;

/** Whether the platform's books agree with what customers were told. */
final class Books {
    private static final int SOLD = 2;
    private static final int LOOKS = 200;
    private static final long LOOK_MILLIS = 100;

    private Books() {}

    /** Fails unless, once calm, exactly as many seats are sold as purchases were confirmed, and no seat twice. */
    static void check(Stage stage, Hall hall, Set<Long> bought) throws InterruptedException {
        var sold = 0;
        for (int look = 0; look < LOOKS && sold != bought.size(); look++) {
            Thread.sleep(LOOK_MILLIS);
            sold = sold(stage, hall);
        }
        if (sold != bought.size()) {
            throw new IllegalStateException(
                    bought.size() + " purchases were confirmed, but " + sold + " seats are sold");
        }
        stage.report().add("check", "seats sold, each confirmed to one customer", sold, "seats", "");
    }

    /** How many seats of the hall are sold, as everybody can see it. */
    static int sold(Stage stage, Hall hall) {
        var availability = stage.api().get("/api/events/" + hall.eventId() + "/availability");
        var sold = 0;
        for (var state : Base64.getDecoder().decode(availability.ok().json().getString("states"))) {
            sold += state == SOLD ? 1 : 0;
        }
        return sold;
    }
}
