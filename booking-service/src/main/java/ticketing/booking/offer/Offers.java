package ticketing.booking.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ticketing.kit.recall.Recalled;

/** Every query and every change of offers. */
@ApplicationScoped
public class Offers implements PanacheRepository<Offer> {
    /** The form in which codes are compared. */
    static String key(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    /** The offer of this code, if a booking of this event may take it now; else refused with the reason. */
    public Offer usable(String code, long eventId, Instant now) {
        var offer = find("codeKey", key(code))
                .firstResultOptional()
                .filter(found -> found.isActive() && found.isFor(eventId))
                .orElseThrow(() -> Refusals.offerInvalid(code));
        if (offer.isOver(now)) {
            throw Refusals.offerExpired(offer);
        }
        if (offer.isUsedUp()) {
            throw Refusals.offerExhausted(offer);
        }
        return offer;
    }

    /** Within a unit: counts one use of the offer, or refuses with the reason why that isn't possible. */
    public Offer take(String code, long eventId, Instant now) {
        var offer = usable(code, eventId, now);
        var taken = update(
                "usedCount = usedCount + 1 where id = ?1 and (usageLimit is null or usedCount < usageLimit)",
                offer.id());
        if (taken == 0) {
            throw Refusals.offerExhausted(offer);
        }
        return offer;
    }

    /** Within a unit: counts the use of an offer that was given back, unless others have used it up meanwhile. */
    public boolean retake(long id) {
        return update("usedCount = usedCount + 1 where id = ?1 and (usageLimit is null or usedCount < usageLimit)", id)
                == 1;
    }

    /** Within a unit: a booking that took the offer ended unpaid, or takes it no longer. */
    public void giveBack(long id) {
        update("usedCount = usedCount - 1 where id = ?1 and usedCount > 0", id);
    }

    /** The store has caught up after it was put back: uses are counted anew, one per booking that did not end unpaid. */
    void count(@Observes Recalled recalled) {
        getEntityManager().createNativeQuery("""
                        update offer set used_count = (select count(*) from booking
                            where offer_id = offer.id and status <> 'cancelled')""").executeUpdate();
    }

    /** Those that a booking could take now, of any event. */
    List<Offer> usable(Instant now, int limit) {
        return find("""
                        active = true and (validUntil is null or validUntil > ?1)
                        and (usageLimit is null or usedCount < usageLimit) order by id""", now).page(0, limit).list();
    }

    /** A page of all offers, or of those for this organizer's events. */
    List<Offer> page(Optional<Long> organizer, int page, int size) {
        var found = organizer.isEmpty()
                ? find("order by id")
                : find("eventId in (select e.id from Event e where e.organizerId = ?1) order by id", organizer.get());
        return found.page(page, size).list();
    }

    long count(Optional<Long> organizer) {
        return organizer.isEmpty()
                ? count()
                : count("eventId in (select e.id from Event e where e.organizerId = ?1)", organizer.get());
    }

    /** Within a unit: adds an offer, unless its code is taken; returns whether it was added. */
    boolean add(NewOffer offer, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into offer (code, code_key, offer_type, value_hundredths, active, used_count,
                                    usage_limit, valid_until, event_id, created_at)
                                values (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, ?9) on conflict (code_key) do nothing""")
                        .setParameter(1, offer.code().strip())
                        .setParameter(2, key(offer.code()))
                        .setParameter(3, offer.offerType().name())
                        .setParameter(4, offer.valueHundredths())
                        .setParameter(5, offer.isActive() ? 1 : 0)
                        .setParameter(6, offer.usageLimit())
                        .setParameter(
                                7,
                                offer.validUntil() == null
                                        ? null
                                        : offer.validUntil().toEpochMilli())
                        .setParameter(8, offer.eventId())
                        .setParameter(9, now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    Optional<Offer> byCode(String code) {
        return find("codeKey", key(code)).firstResultOptional();
    }

    /** Within a unit: changes what an organizer may change of an offer. */
    void change(long id, long valueHundredths, boolean active, Offer.Bounds bounds) {
        update(
                "valueHundredths = ?1, active = ?2, usageLimit = ?3, validUntil = ?4 where id = ?5",
                valueHundredths,
                active,
                bounds.usageLimit(),
                bounds.validUntil(),
                id);
    }
}
