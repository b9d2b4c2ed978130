package ticketing.identity;

import ticketing.kit.testing.HouseRules;

class ArchitectureTest extends HouseRules {
    ArchitectureTest() {
        super("ticketing.identity");
    }
}
