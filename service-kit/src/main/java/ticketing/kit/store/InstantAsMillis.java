package ticketing.kit.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments are whole milliseconds since 1970 in every store, so that SQLite and PostgreSQL keep and compare the same. */
@Converter(autoApply = true)
public class InstantAsMillis implements AttributeConverter<@Nullable Instant, @Nullable Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
