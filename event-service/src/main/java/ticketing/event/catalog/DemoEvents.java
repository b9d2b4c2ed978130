package ticketing.event.catalog;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.event.seat.Section;
import ticketing.kit.replica.Turns;
import ticketing.kit.store.Writer;

/**
 * What a first visitor finds: a few events in different states. Only in a store that has none. Booking-service's demo
 * sells some of the seats, and all of the last event's; it knows them by their titles.
 */
@ApplicationScoped
class DemoEvents {
    private static final int AFTER_THE_WRITER = 100;
    private static final long DEMO_ORGANIZER = 2;

    private final Events events;
    private final EventDrafts drafts;
    private final EventLog log;
    private final Turns turns;
    private final Writer writer;
    private final Clock clock;
    private final boolean areWanted;

    DemoEvents(
            Events events,
            EventDrafts drafts,
            EventLog log,
            Turns turns,
            Writer writer,
            Clock clock,
            @ConfigProperty(name = "event.demo-data") boolean areWanted) {
        this.events = events;
        this.drafts = drafts;
        this.log = log;
        this.turns = turns;
        this.writer = writer;
        this.clock = clock;
        this.areWanted = areWanted;
    }

    private record Show(String title, String description, String venue, int inDays, int hours, long priceCents) {}

    void make(@Observes @Priority(AFTER_THE_WRITER) StartupEvent started) {
        if (areWanted) {
            writer.run(() -> {
                turns.alone("demo-data");
                if (events.count() == 0) {
                    makeAll();
                }
            });
        }
    }

    private void makeAll() {
        var published = EventStatus.published;
        make(
                new Show(
                        "Indie Music Night",
                        "Four young bands, one small stage and a long evening.",
                        "City Hall Stage",
                        5,
                        4,
                        3500),
                List.of(new Section("Main", 4, 10, null)),
                published);
        make(
                new Show(
                        "The Winter's Tale",
                        "Shakespeare's late play of jealousy and forgiveness, with live music.",
                        "Riverside Theatre",
                        12,
                        3,
                        2900),
                theatre(),
                published);
        make(
                new Show(
                        "Aurora: The Northern Lights Tour",
                        "The biggest show of the year, in the round, with support from Glasshouse.",
                        "Northgate Arena",
                        40,
                        4,
                        6500),
                arena(),
                published);
        make(
                new Show(
                        "Basement Frequencies",
                        "House and techno until the early morning. Numbered tables and standing places.",
                        "The Vault",
                        3,
                        7,
                        1800),
                List.of(new Section("Tables", 3, 8, 3200L), new Section("Floor", 10, 16, null)),
                published);
        make(
                new Show(
                        "Spring Gala",
                        "An evening of opera favourites. The programme is still being put together.",
                        "City Opera House",
                        90,
                        3,
                        5500),
                List.of(new Section("Parquet", 14, 24, 9500L), new Section("Balcony", 6, 20, null)));
        make(
                new Show(
                        "Autumn Jazz Evening",
                        "A trio, a quartet and a late jam session for everybody who brings a horn.",
                        "Harbour Club",
                        -14,
                        4,
                        2500),
                List.of(new Section("Main", 6, 12, null)),
                published,
                EventStatus.completed);
        make(
                new Show(
                        "Open-Air Cinema: Night Trains",
                        "A silent film with a live orchestra. Cancelled: the meadow is under water.",
                        "Riverside Meadow",
                        8,
                        3,
                        1500),
                List.of(new Section("Meadow", 10, 20, null)),
                published,
                EventStatus.cancelled);
        make(
                new Show(
                        "Poetry in the Cellar",
                        "Six poets, one microphone and twenty-four chairs. The bar opens an hour before.",
                        "The Vault",
                        16,
                        2,
                        1200),
                List.of(new Section("Cellar", 3, 8, null)),
                published);
    }

    private static List<Section> theatre() {
        return List.of(
                new Section("Stalls front", 8, 20, 6800L),
                new Section("Stalls rear", 8, 22, 4800L),
                new Section("Dress circle", 6, 24, 5800L),
                new Section("Upper circle", 6, 20, null));
    }

    private static List<Section> arena() {
        var sections = new ArrayList<Section>();
        for (var block : List.of("Floor A", "Floor B", "Floor C")) {
            sections.add(new Section(block, 25, 40, 12_000L));
        }
        for (int block = 101; block <= 116; block++) {
            sections.add(new Section("Block " + block, 20, 25, 8900L));
        }
        for (int block = 201; block <= 218; block++) {
            sections.add(new Section("Block " + block, 20, 25, null));
        }
        return sections;
    }

    private void make(Show show, List<Section> sections, EventStatus... states) {
        var start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(show.inDays()));
        var end = start.plus(Duration.ofHours(show.hours()));
        var details = new Details(show.title(), show.description(), show.venue(), start, end, show.priceCents());
        var event = drafts.draft(DEMO_ORGANIZER, details, sections);
        for (var state : states) {
            event.become(state);
            log.became(event);
        }
    }
}
