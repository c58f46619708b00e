// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Checks that the packages of the lifecycle depend on each other in one direction only, as decision 8 says. */
@AnalyzeClasses(locations = MainClasses.class)
class LifecycleDependencyTest {
    private static final String LIFECYCLE = "io.clusterupgrade.upgrade";

    @ArchTest
    static final ArchRule packagesDependDownwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("front")
            .definedBy(LIFECYCLE)
            .layer("css")
            .definedBy(LIFECYCLE + ".css")
            .layer("cce")
            .definedBy(LIFECYCLE + ".cce")
            .layer("ack")
            .definedBy(LIFECYCLE + ".ack")
            .layer("service")
            .definedBy(LIFECYCLE + ".service")
            .layer("plan")
            .definedBy(LIFECYCLE + ".plan")
            .layer("model")
            .definedBy(LIFECYCLE + ".model")
            .whereLayer("front")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("css")
            .mayOnlyBeAccessedByLayers("front")
            .whereLayer("cce")
            .mayOnlyBeAccessedByLayers("front")
            .whereLayer("ack")
            .mayOnlyBeAccessedByLayers("front")
            .whereLayer("service")
            .mayOnlyBeAccessedByLayers("front", "css", "cce", "ack")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("front", "css", "cce", "ack", "service")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("front", "css", "cce", "ack", "service")
            .because("a service's adapter can then be read and changed alone, and the values know nothing of how they are read");
}
