package org.tributary.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.tributary", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule events_stand_on_nothing = classes()
            .that()
            .resideInAPackage("org.tributary.events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.tributary.events..", "java..", "com.fasterxml.jackson.annotation..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_two_sides_never_see_each_other_deciding = noClasses()
            .that()
            .resideInAPackage("org.tributary.commandside..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tributary.queryside..", "org.tributary.exchange..", "org.tributary.standalone..");

    @ArchTest
    static final ArchRule the_two_sides_never_see_each_other_remembering = noClasses()
            .that()
            .resideInAPackage("org.tributary.queryside..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.tributary.commandside..", "org.tributary.exchange..", "org.tributary.standalone..");

    @ArchTest
    static final ArchRule the_platform_never_imports_a_feature = noClasses()
            .that()
            .resideInAPackage("org.tributary.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tributary.commandside..", "org.tributary.queryside..", "org.tributary.exchange..");

    @ArchTest
    static final ArchRule an_aggregate_imports_no_web_and_no_database = noClasses()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.jdbc..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule the_command_side_asks_no_database = noClasses()
            .that()
            .resideInAPackage("org.tributary.commandside..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule an_aggregate_asks_no_clock_and_no_chance = noClasses()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class)
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule aggregates_projections_and_endpoints_are_package_private = classes()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .or()
            .areAnnotatedWith(ProcessingGroup.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule no_floating_point_beside_money = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.tributary.events..", "org.tributary.commandside..", "org.tributary.queryside..")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class);

    @ArchTest
    static final ArchRule packages_of_the_command_side_are_free_of_cycles =
            slices().matching("org.tributary.commandside.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_query_side_are_free_of_cycles =
            slices().matching("org.tributary.queryside.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_platform_are_free_of_cycles =
            slices().matching("org.tributary.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_class_is_named_after_a_pattern = noClasses()
            .that()
            .resideInAPackage("org.tributary..")
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Entity");
}
