// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.Rollout;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packages of the rollout: their size and the dependencies between them. */
class RolloutStructureTest {
    private static final String ROOT = "io.clusterupgrade.rollout";
    private static final int MOST_TYPES = 40;
    private static final int MOST_LINES = 450;

    private static JavaClasses rollout;

    @BeforeAll
    static void readClasses() throws URISyntaxException {
        rollout = new ClassFileImporter()
                .importLocations(Set.of(Location.of(Rollout.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())));
    }

    @Test
    void noPackageHasMoreThanFortyTypes() {
        Map<String, Long> sizes = rollout.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().endsWith("-info"))
                .filter(type -> !type.getPackageName().endsWith(".model"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));

        assertThat(sizes)
                .hasSize(6)
                .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void noFileIsLong() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(50);
            for (Path source : sources) {
                assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
            }
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.clusterupgrade.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package is then understood from those below it")
                .check(rollout);
    }

    @Test
    void decisionsAreValuesInAndCommandsOut() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".decision")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".decision",
                        ROOT + ".model",
                        "io.clusterupgrade.request",
                        "java.lang..",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "org.jspecify..")
                .because("another driver, such as one of durable workflows, uses the same decisions")
                .check(rollout);
        classes()
                .that()
                .resideInAPackage(ROOT + ".model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".model",
                        "io.clusterupgrade.request",
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "java.nio.file",
                        "org.jspecify..")
                .check(rollout);
        assertThat(CloudService.class.getPackageName()).isEqualTo("io.clusterupgrade.request");
    }

    @Test
    void nothingHasAClockOrAThreadOfItsOwn() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("time is a parameter: the scheduler of the run")
                .check(rollout);
        noClasses()
                .that()
                .doNotHaveSimpleName("RunThreads")
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "the target is a thread", call -> call.getTargetOwner().isAssignableTo(Thread.class)))
                .because("RunThreads names the threads")
                .check(rollout);
    }

    @Test
    void dependsOnThePublicPackagesOfTheClientOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.clusterupgrade.internal..",
                        "io.clusterupgrade.upgrade.service..",
                        "io.clusterupgrade.upgrade.css..",
                        "io.clusterupgrade.upgrade.cce..",
                        "io.clusterupgrade.upgrade.ack..",
                        "io.clusterupgrade.simulator..",
                        "okhttp3..")
                .check(rollout);
    }
}
