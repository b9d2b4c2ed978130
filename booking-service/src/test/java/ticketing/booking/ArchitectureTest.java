package ticketing.booking;

import ticketing.kit.testing.HouseRules;

class ArchitectureTest extends HouseRules {
    ArchitectureTest() {
        super("ticketing.booking");
    }
}
