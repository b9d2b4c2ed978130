package ticketing.system.faults;

import java.util.Random;

/** Somebody who uses the platform, one deed after the other, each picked at random. */
abstract class Actor {
    final Client client;
    final World world;
    final Random random;
    private final Deeds deeds;

    Actor(Client client, World world, Random random) {
        this.client = client;
        this.world = world;
        this.random = random;
        this.deeds = deeds(new Deeds(random));
    }

    /** What this person does, and how often. */
    abstract Deeds deeds(Deeds none);

    void act() {
        deeds.any().run();
    }
}
