package ticketing.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What every scenario plays on: a platform that runs, people with accounts, and somewhere to report to. */
record Stage(
        Api api,
        URI gateway,
        Path data,
        Processes processes,
        String organizer,
        List<Customer> customers,
        Report report) {
    static final int CUSTOMERS = 64;

    static Stage set(Api api, URI gateway, Path data, Report report) {
        var people = new People(api);
        var customers = people.customers(CUSTOMERS).stream()
                .map(token -> new Customer(api, token))
                .toList();
        return new Stage(api, gateway, data, new Processes(data), people.organizer(), customers, report);
    }

    Hall hall(int seats) {
        return Hall.open(api, organizer, seats);
    }
}
