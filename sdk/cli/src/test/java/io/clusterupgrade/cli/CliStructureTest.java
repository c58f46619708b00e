// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the structure. */
class CliStructureTest {
    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() throws URISyntaxException {
        classes = new ClassFileImporter()
                .importLocations(Set.of(Location.of(Program.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())));
    }

    @Test
    void onlyTheEntryPointEndsTheProcess() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("tests run commands in their own process")
                .check(classes);
    }

    @Test
    void timeAndStreamsAreThoseOfTheHost() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("SystemHost")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("tests replace them")
                .check(classes);
    }

    @Test
    void onlyExportedTypesAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.clusterupgrade.internal..",
                        "io.clusterupgrade.simulator.api..",
                        "io.clusterupgrade.upgrade.service..")
                .because("the program is what a user could write")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.clusterupgrade.cli.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void packagesAreSmall() {
        Map<String, Long> sizes = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).hasSizeGreaterThan(8);
        assertThat(sizes.values()).allMatch(size -> size <= 40);
    }
}
