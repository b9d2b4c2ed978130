package ticketing.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** The rules of the house, for this service. */
class ArchitectureTest {
    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ticketing.identity");

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(service);
    }

    @Test
    void entities_know_neither_web_nor_kafka() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "org.eclipse.microprofile.reactive..")
                .check(service);
    }

    @Test
    void features_do_not_go_in_circles() {
        slices().matching("ticketing.identity.(*)..").should().beFreeOfCycles().check(service);
    }

    @Test
    void only_the_kit_sends_to_kafka_and_begins_transactions() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .check(service);
    }

    @Test
    void resources_stay_inside_their_feature() {
        noClasses().that().areAnnotatedWith(Path.class).should().bePublic().check(service);
    }
}
