package ticketing.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

/** The rules of the house, for the kit. */
class ArchitectureTest {
    private final JavaClasses kit = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ticketing.kit");

    @Test
    void the_kit_depends_on_no_service() {
        classes()
                .that()
                .resideInAPackage("ticketing.kit..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "ticketing.identity..",
                        "ticketing.event..",
                        "ticketing.booking..",
                        "ticketing.support..",
                        "ticketing.gateway..")
                .check(kit);
    }

    @Test
    void only_the_writer_begins_transactions() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Writer")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(TransactionManager.class)
                .orShould()
                .beAnnotatedWith(Transactional.class)
                .check(kit);
    }

    @Test
    void only_the_relay_sends_to_kafka() {
        noClasses()
                .that()
                .doNotHaveSimpleName("OutboxRelay")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Producer.class)
                .check(kit);
    }

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(kit);
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching("ticketing.kit.(*)..").should().beFreeOfCycles().check(kit);
    }
}
