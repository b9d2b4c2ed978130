package ticketing.support.assistant;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The days a question is about, in UTC: from the first on, until before the second. */
record Period(String name, LocalDate from, LocalDate to) {
    private static final int DAYS_OF_WEEK = 7;

    /** The period that the question names, if any. */
    static Optional<Period> of(Question question, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var text = question.text();
        if (text.contains("tonight") || text.contains("today")) {
            return Optional.of(new Period("today", today, today.plusDays(1)));
        }
        if (text.contains("tomorrow")) {
            return Optional.of(new Period("tomorrow", today.plusDays(1), today.plusDays(2)));
        }
        if (text.contains("weekend")) {
            var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            return Optional.of(new Period("this weekend", sunday.minusDays(1), sunday.plusDays(1)));
        }
        if (text.contains("this week") || text.contains("next days")) {
            return Optional.of(new Period("within a week", today, today.plusDays(DAYS_OF_WEEK)));
        }
        return text.contains("this month")
                ? Optional.of(new Period("this month", today, today.with(TemporalAdjusters.firstDayOfNextMonth())))
                : Optional.empty();
    }

    boolean contains(Instant moment) {
        var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return !day.isBefore(from) && day.isBefore(to);
    }
}
