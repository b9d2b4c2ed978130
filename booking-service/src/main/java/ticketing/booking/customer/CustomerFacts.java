package ticketing.booking.customer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What identity-service tells of a person, as far as it matters here. */
record CustomerFacts(
        long id,
        String name,
        String email,
        String role,
        @JsonProperty("is_active") boolean isActive) {}
