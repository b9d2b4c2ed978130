package ticketing.support;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import ticketing.kit.testing.StoppableClock;

/** The clock of the service under test. */
@Mock
@Singleton
public class TestClock extends StoppableClock {}
