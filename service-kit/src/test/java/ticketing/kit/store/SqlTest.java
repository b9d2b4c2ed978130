package ticketing.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.http.Refusal;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class SqlTest {
    private static final String ADD = "insert into thing (name, size) values (?, ?)";

    @Inject
    Sql sql;

    @Inject
    Writer writer;

    private final String name = UUID.randomUUID().toString();

    @Test
    void a_change_belongs_into_a_unit_of_work() {
        assertThatThrownBy(() -> sql.update(ADD, name, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sql.updateEach(ADD, List.<Object[]>of(new Object[] {name, 1})))
                .isInstanceOf(IllegalStateException.class);

        assertThat(names(List.of(name))).isEmpty();
    }

    @Test
    void a_refused_unit_takes_back_what_it_changed() {
        assertThatThrownBy(() -> writer.run(() -> {
                    sql.update(ADD, name, 1);
                    throw Refusal.conflict("taken", "Taken");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(names(List.of(name))).isEmpty();
    }

    @Test
    void a_unit_sees_what_it_changed_and_others_only_what_is_committed() {
        var seen = writer.write(() -> {
            sql.update(ADD, name, 1);
            return names(List.of(name));
        });

        assertThat(seen).containsExactly(name);
        assertThat(names(List.of(name))).containsExactly(name);
    }

    @Test
    void a_collection_stands_for_each_of_its_values() {
        writer.run(() -> sql.updateEach(ADD, List.of(new Object[] {name + 1, 1}, new Object[] {name + 2, 2})));

        assertThat(names(List.of(name + 1, name + 2, name + 3))).containsExactly(name + 1, name + 2);
        assertThat(names(List.of())).isEmpty();
    }

    @Test
    void a_change_can_tell_of_the_rows_it_changed() {
        var sizes = writer.write(() -> {
            sql.update(ADD, name, 1);
            return sql.updateReturning(
                    row -> row.getInt(1),
                    "update thing set size = size + 1 where name in (?) returning size",
                    List.of(name));
        });

        assertThat(sizes).containsExactly(2);
    }

    private List<String> names(Collection<String> names) {
        return sql.list(row -> row.getString(1), "select name from thing where name in (?) order by name", names);
    }
}
