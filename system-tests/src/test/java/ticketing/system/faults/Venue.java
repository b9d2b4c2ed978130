package ticketing.system.faults;

import java.util.List;
import java.util.function.Supplier;
import ticketing.system.Platform;

/**
 * Where rounds are played.
 *
 * @param faults one of each kind that may be done to the platform
 * @param poison what was put into the topics that nobody can read; grows with each fault that does so
 */
record Venue(Platform platform, Topics topics, List<Supplier<Fault>> faults, List<Postman.Poison> poison) {}
