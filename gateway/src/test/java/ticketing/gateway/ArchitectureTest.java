package ticketing.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vertx.httpproxy.ProxyInterceptor;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ticketing.gateway");

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(GATEWAY);
    }

    @Test
    void the_packages_have_an_order() {
        slices().matching("ticketing.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void the_edge_knows_no_service() {
        noClasses()
                .that()
                .resideInAPackage("..edge..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..routing..", "..session..", "..docs..", "..health..")
                .check(GATEWAY);
    }

    @Test
    void the_gateway_has_no_part_of_a_service_in_it() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ticketing.kit..", "jakarta.persistence..", "org.apache.kafka..")
                .check(GATEWAY);
    }

    @Test
    void only_routing_passes_calls_on() {
        classes()
                .that()
                .implement(ProxyInterceptor.class)
                .should()
                .resideInAPackage("..routing..")
                .check(GATEWAY);
    }
}
