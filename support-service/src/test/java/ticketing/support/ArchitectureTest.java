package ticketing.support;

import ticketing.kit.testing.HouseRules;

class ArchitectureTest extends HouseRules {
    ArchitectureTest() {
        super("ticketing.support");
    }
}
