package ticketing.system.faults;

import java.util.Map;

/** What was told long ago is told again: as it was, and as if it were news. */
final class OldNews implements Scenario {
    private static final int RENAMINGS = 30;

    /** So often that some of this show's old facts are among those that are picked. */
    private static final int DISORDERS = 3;

    @Override
    public void play(Cast cast) {
        var show = cast.show(1, 2);
        var organizer = cast.organizer();
        cast.sell(cast.customer(), show, show.seatIds().getFirst());
        for (int i = 1; i <= RENAMINGS; i++) {
            organizer.patch("rename event", show.id(), "/api/events/" + show.id(), Map.of("title", "Night " + i));
        }
        cast.strike(cast.faults().repeated());
        for (int i = 0; i < DISORDERS; i++) {
            cast.strike(cast.faults().disordered());
        }
    }
}
