package ticketing.booking;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ticketing.booking");

    @Test
    void what_a_class_needs_comes_by_its_constructor() {
        fields().should(ArchConditions.not(beAnnotatedWith(Inject.class))).check(SERVICE);
    }

    @Test
    void entities_know_neither_web_nor_kafka() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "org.eclipse.microprofile.reactive..")
                .check(SERVICE);
    }

    @Test
    void features_form_no_circle() {
        slices().matching("ticketing.booking.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void only_the_kit_sends_to_kafka() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka.clients.producer..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("Emitter")
                .check(SERVICE);
    }

    @Test
    void only_the_writer_begins_transactions() {
        noClasses().should().beAnnotatedWith(Transactional.class).check(SERVICE);
    }

    @Test
    void resources_stay_inside_their_feature() {
        classes().that().areAnnotatedWith(Path.class).should().notBePublic().check(SERVICE);
    }
}
