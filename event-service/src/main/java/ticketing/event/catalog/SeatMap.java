package ticketing.event.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ticketing.event.money.Money;
import ticketing.event.seat.Layout;
import ticketing.event.seat.RowLabel;
import ticketing.event.seat.Section;

/** Where the seats of an event are and what they cost: seat ids follow each other without gaps. */
record SeatMap(long version, long eventId, long firstSeatId, List<SectionMap> sections) {
    record SectionMap(String name, BigDecimal price, long firstSeatId, List<RowMap> rows) {
        static SectionMap of(Section section, long firstSeatId, long basePriceCents) {
            var rows = IntStream.range(0, section.rowCount())
                    .mapToObj(row -> new RowMap(RowLabel.of(row), 1, section.seatsPerRow()))
                    .toList();
            return new SectionMap(section.name(), Money.of(section.priceCents(basePriceCents)), firstSeatId, rows);
        }
    }

    record RowMap(String label, int firstNumber, int seats) {}

    static SeatMap of(Event event, Layout layout) {
        var sections = new ArrayList<SectionMap>();
        var firstSeatId = layout.firstSeatId();
        for (var section : layout.sections()) {
            sections.add(SectionMap.of(section, firstSeatId, event.basePriceCents()));
            firstSeatId += section.seats();
        }
        return new SeatMap(event.seatMapVersion(), event.id(), layout.firstSeatId(), sections);
    }
}
