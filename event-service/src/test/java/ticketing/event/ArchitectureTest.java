package ticketing.event;

import ticketing.kit.testing.HouseRules;

class ArchitectureTest extends HouseRules {
    ArchitectureTest() {
        super("ticketing.event");
    }
}
