// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Tests the dependencies between packages. */
@AnalyzeClasses(locations = MainClasses.class)
class DependencyTest {
    private static final String ROOT = "io.clusterupgrade.";
    private static final Set<String> DATES = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalTime.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());
    private static final DescribedPredicate<JavaAccess<?>> READS_OR_SPENDS_REAL_TIME =
            describe("reads or spends real time", access -> {
                String owner = access.getTargetOwner().getName();
                String member = access.getTarget().getName();
                return (owner.equals(Clock.class.getName())
                                && (member.startsWith("system") || member.startsWith("tick")))
                        || (DATES.contains(owner) && member.equals("now"))
                        || (owner.equals(System.class.getName())
                                && (member.equals("currentTimeMillis") || member.equals("nanoTime")))
                        || (owner.equals(Thread.class.getName()) && member.equals("sleep"))
                        || (owner.equals(TimeUnit.class.getName()) && member.equals("sleep"))
                        || (owner.equals(Date.class.getName()) && member.equals("<init>"));
            });

    @ArchTest
    static final ArchRule cssDependsOnNoOtherService = noClasses()
            .that()
            .resideInAPackage(ROOT + "css..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "cce..", ROOT + "ack..", ROOT + "upgrade..")
            .because("a service can then be read, changed and left out alone");

    @ArchTest
    static final ArchRule cceDependsOnNoOtherService = noClasses()
            .that()
            .resideInAPackage(ROOT + "cce..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "css..", ROOT + "ack..", ROOT + "upgrade..")
            .because("a service can then be read, changed and left out alone");

    @ArchTest
    static final ArchRule ackDependsOnNoOtherService = noClasses()
            .that()
            .resideInAPackage(ROOT + "ack..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "css..", ROOT + "cce..", ROOT + "upgrade..")
            .because("a service can then be read, changed and left out alone");

    @ArchTest
    static final ArchRule stagesDependOnNoService = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "css..", ROOT + "cce..", ROOT + "ack..", ROOT + "upgrade..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "css..", ROOT + "cce..", ROOT + "ack..", ROOT + "upgrade..")
            .because("the stages of a call treat all operations alike");

    @ArchTest
    static final ArchRule modelsAreData = classes()
            .that()
            .resideInAPackage(ROOT + "*.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "*.model",
                    ROOT + "request",
                    // Functions of texts, which need nothing but the JDK.
                    ROOT + "internal.text",
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation")
            .because("records of responses are read by everyone and must drag nothing along");

    @ArchTest
    static final ArchRule onlyTransportDependsOnOkHttp = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "transport")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..", "kotlin..")
            .because("the HTTP library can then be replaced, by us or by users, in one place");

    @ArchTest
    static final ArchRule fewClassesDependOnJackson = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "decode", ROOT + "internal")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "request.JsonTexts")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "request.JsonTexts$RawSerializer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.fasterxml.jackson.databind..",
                    "com.fasterxml.jackson.core..",
                    "com.fasterxml.jackson.datatype..")
            .because("Jackson's versions vary at run time; models use only its annotations");

    @ArchTest
    static final ArchRule timeIsAParameter = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "transport.SystemScheduler")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "client.ClientSettings")
            .should()
            .accessTargetWhere(READS_OR_SPENDS_REAL_TIME)
            .because("hours of upgrade are tested in milliseconds; take a transport.Scheduler instead");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching(ROOT + "(**)")
            .should()
            .beFreeOfCycles()
            .because("a package is then understood from those below it");

    @ArchTest
    static final ArchRule dependenciesPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .optionalLayer("upgrade")
            .definedBy(ROOT + "upgrade..")
            .layer("services")
            .definedBy(ROOT + "css..", ROOT + "cce..", ROOT + "ack..")
            .layer("client")
            .definedBy(ROOT + "client")
            .layer("pipeline")
            .definedBy(ROOT + "internal")
            .layer("identity")
            .definedBy(ROOT + "identity")
            .layer("decode")
            .definedBy(ROOT + "decode")
            .layer("signer")
            .definedBy(ROOT + "signer")
            .layer("endpoint")
            .definedBy(ROOT + "endpoint")
            .layer("credentials")
            .definedBy(ROOT + "credentials")
            .layer("event")
            .definedBy(ROOT + "event")
            .layer("error")
            .definedBy(ROOT + "error")
            .layer("transport")
            .definedBy(ROOT + "transport")
            .layer("request")
            .definedBy(ROOT + "request")
            .whereLayer("upgrade")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("services")
            .mayOnlyBeAccessedByLayers("upgrade")
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("upgrade", "services")
            .whereLayer("pipeline")
            .mayOnlyBeAccessedByLayers("upgrade", "services", "client")
            .whereLayer("identity")
            .mayOnlyBeAccessedByLayers("upgrade", "client")
            .whereLayer("decode")
            .mayOnlyBeAccessedByLayers("upgrade", "pipeline", "identity")
            .whereLayer("signer")
            .mayOnlyBeAccessedByLayers("upgrade", "client", "pipeline", "identity")
            .whereLayer("endpoint")
            .mayOnlyBeAccessedByLayers("upgrade", "client", "pipeline", "identity")
            .whereLayer("credentials")
            .mayOnlyBeAccessedByLayers("upgrade", "client", "pipeline", "identity", "signer")
            .whereLayer("error")
            .mayOnlyBeAccessedByLayers("upgrade", "client", "pipeline", "identity", "credentials")
            .whereLayer("event")
            .mayOnlyBeAccessedByLayers("upgrade", "client", "pipeline", "error")
            .whereLayer("transport")
            .mayOnlyBeAccessedByLayers("upgrade", "client", "pipeline", "identity", "decode", "signer", "error")
            .because("a call goes down the stages; nothing below knows what stands above");

    @ArchTest
    static final ArchRule theLifecyclePointsDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("front")
            .definedBy(ROOT + "upgrade")
            .layer("css")
            .definedBy(ROOT + "upgrade.css")
            .layer("cce")
            .definedBy(ROOT + "upgrade.cce")
            .layer("ack")
            .definedBy(ROOT + "upgrade.ack")
            .layer("service")
            .definedBy(ROOT + "upgrade.service")
            .layer("route")
            .definedBy(ROOT + "upgrade.route")
            .layer("readiness")
            .definedBy(ROOT + "upgrade.readiness")
            .layer("plan")
            .definedBy(ROOT + "upgrade.plan")
            .layer("model")
            .definedBy(ROOT + "upgrade.model")
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
            .whereLayer("route")
            .mayOnlyBeAccessedByLayers("front", "service")
            .whereLayer("readiness")
            .mayOnlyBeAccessedByLayers("front", "css", "cce", "ack", "service")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("front", "css", "cce", "ack", "service", "route")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("front", "css", "cce", "ack", "service", "route", "readiness", "plan")
            .because("what users see stands on the seam, the seam on data, and no adapter knows another");
}
