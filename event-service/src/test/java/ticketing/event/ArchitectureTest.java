package ticketing.event;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ticketing");
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ticketing.event");

    @Test
    void collaborators_come_by_the_constructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(OURS);
    }

    @Test
    void entities_know_neither_web_nor_kafka() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "org.eclipse.microprofile.reactive..")
                .check(OURS);
    }

    @Test
    void features_do_not_know_each_other_in_circles() {
        slices().matching("ticketing.event.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void the_kit_depends_on_no_service() {
        noClasses()
                .that()
                .resideInAPackage("ticketing.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ticketing.event..")
                .check(CODE);
    }

    @Test
    void only_the_outbox_sends() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ticketing.kit.outbox..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Emitter.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Producer.class)
                .check(CODE);
    }
}
