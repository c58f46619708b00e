// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.net.URISyntaxException;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the kit depends on, and its size. */
class TestkitStructureTest {
    private static final int MOST_TYPES = 40;
    private static final Set<String> WITH_JUNIT = Set.of("SimulatedCloud", "SimulatedCloudExtension");

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() throws URISyntaxException {
        classes = new ClassFileImporter()
                .importLocations(Set.of(Location.of(SimulatedClients.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())));
    }

    @Test
    void onlyTheExtensionNeedsJunit() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are not the extension",
                        type -> WITH_JUNIT.stream()
                                .noneMatch(name -> type.getName().contains("." + name))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .because("programs use the clients without JUnit")
                .check(classes);
    }

    @Test
    void onlyExportedTypesAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.clusterupgrade.internal..", "io.clusterupgrade.simulator.api..")
                .because("the kit is what a user could write")
                .check(classes);
    }

    @Test
    void thePackageIsSmall() {
        assertThat(classes.stream().filter(type -> type.isTopLevelClass()).count())
                .isBetween(5L, (long) MOST_TYPES);
    }
}
