package ticketing.kit.testing;

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
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.junit.jupiter.api.Test;

/** How every service is built inside. A service's own ArchitectureTest says which package it is. */
public abstract class HouseRules {
    private final String root;
    private final JavaClasses service;

    /** The rules for the service whose packages begin like this. */
    protected HouseRules(String root) {
        this.root = root;
        this.service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @Test
    public void what_a_class_needs_comes_through_its_constructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(service);
    }

    @Test
    public void entities_know_neither_web_nor_kafka() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "org.eclipse.microprofile.reactive..")
                .check(service);
    }

    @Test
    public void features_do_not_go_in_circles() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(service);
    }

    @Test
    public void only_the_kit_sends_to_kafka() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Producer.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Emitter.class)
                .check(service);
    }

    @Test
    public void only_the_writer_begins_transactions() {
        noClasses()
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .check(service);
    }

    @Test
    public void resources_stay_inside_their_feature() {
        noClasses().that().areAnnotatedWith(Path.class).should().bePublic().check(service);
    }
}
