package ticketing.system.faults;

/** The disk of the service that takes the money is full for a while. */
final class DiskFull implements Scenario {
    private static final int BOOKINGS = 40;

    @Override
    public void play(Cast cast) {
        var disk = cast.stage().disk();
        if (disk.isEmpty()) {
            return; // said when the stage was set
        }
        var show = cast.show(4, BOOKINGS / 4);
        var customer = cast.customer();
        var fault = Thread.ofVirtual().start(() -> cast.strike(cast.faults().fullDisk(disk.get())));
        Cast.crowd(BOOKINGS, i -> {
            Cast.pause(i * 200L);
            Customer.lookAtBookings(customer);
            var booking = cast.book(customer, show, show.seatIds().get(i));
            return booking.result() == Result.ok ? cast.pay(customer, booking.body()) : booking;
        });
        Cast.join(fault);
    }
}
