package ticketing.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Argon2HashTest {
    // from the test suite of the reference implementation
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void a_hash_of_the_reference_implementation_is_understood() {
        assertThat(Argon2Hash.parse(REFERENCE).matches("password")).isTrue();
        assertThat(Argon2Hash.parse(REFERENCE).matches("passwore")).isFalse();
        assertThat(Argon2Hash.parse(REFERENCE).phc()).isEqualTo(REFERENCE);
    }

    @Test
    void a_hash_made_with_other_costs_is_outdated() {
        assertThat(Argon2Hash.parse(REFERENCE).isCurrent()).isFalse();
        assertThat(Argon2Hash.of("x").isCurrent()).isTrue();
    }

    @Test
    void a_stored_hash_matches_its_password_and_names_its_costs() {
        var stored = Argon2Hash.of("correct horse").phc();

        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("=$", "correct");
        assertThat(Argon2Hash.parse(stored).matches("correct horse")).isTrue();
        assertThat(Argon2Hash.parse(stored).matches("correct horsf")).isFalse();
    }

    @Test
    void the_same_password_never_has_the_same_hash() {
        assertThat(Argon2Hash.of("x").phc()).isNotEqualTo(Argon2Hash.of("x").phc());
    }

    @Test
    void every_character_of_a_long_password_counts() {
        var long128 = "é".repeat(127);

        assertThat(Argon2Hash.of(long128 + "a").matches(long128 + "b")).isFalse();
        assertThat(Argon2Hash.of(long128 + "a").matches(long128 + "a")).isTrue();
    }

    @Test
    void an_accent_may_be_typed_as_one_character_or_as_two() {
        assertThat(Argon2Hash.of("caf\u00e9").matches("cafe\u0301")).isTrue();
    }

    @Test
    void anything_else_is_no_hash() {
        assertThatThrownBy(() -> Argon2Hash.parse("$argon2i$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Argon2Hash.parse("secret")).isInstanceOf(IllegalArgumentException.class);
    }
}
