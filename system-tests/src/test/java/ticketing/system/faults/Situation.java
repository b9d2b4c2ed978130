package ticketing.system.faults;

import java.util.Locale;

/** The scenarios, by their names. */
@SuppressWarnings("ImmutableEnumChecker") // they have no state
enum Situation {
    ON_SALE_BURST(new OnSaleBurst()),
    KILLED_WITH_MONEY_UNDER_WAY(new KilledWithMoneyUnderWay()),
    REFUND_UNANSWERED(new RefundUnanswered()),
    KILLED_WHILE_PAYING(new KilledWhilePaying()),
    PAUSED_ACROSS_EXPIRY(new PausedAcrossExpiry()),
    PAID_AT_THE_LAST_MOMENT(new PaidAtTheLastMoment()),
    LEFT_TO_LAPSE(new LeftToLapse()),
    EVENT_CALLED_OFF(new EventCalledOff()),
    TWENTY_SCANNERS(new TwentyScanners()),
    READER_FAR_BEHIND(new ReaderFarBehind()),
    OLD_NEWS(new OldNews()),
    POISON_AMONG_FACTS(new PoisonAmongFacts()),
    DISK_FULL(new DiskFull()),
    KILLED_BEFORE_SENDING(new KilledBeforeSending()),
    LATE_ANSWER(new LateAnswer()),
    SYNCED_COMMITS(new SyncedCommits()),
    RESTART_STORM(new RestartStorm());

    private final Scenario scenario;

    Situation(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Its name in words. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Scenario scenario() {
        return scenario;
    }
}
