package ticketing.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            customer,          true,  active
            event_organizer,   true,  active
            platform_admin,    true,  pending_approval
            entry_manager,     false, active
            support_executive, false, active
            """)
    void each_role_has_its_rule_for_those_who_register_themselves(Role role, boolean open, Standing begins) {
        assertThat(role.isOpenToRegistration()).isEqualTo(open);
        assertThat(role.onRegistration()).isEqualTo(begins);
    }
}
