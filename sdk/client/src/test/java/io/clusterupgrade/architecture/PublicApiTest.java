// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.clusterupgrade.css.CssClient;
import java.lang.module.ModuleDescriptor;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tests the rules of the public API. */
@AnalyzeClasses(locations = MainClasses.class)
class PublicApiTest {
    private static final String ROOT = "io.clusterupgrade.";
    private static final Set<String> OPEN_BY_DESIGN = Set.of(
            ROOT + "client.ClientBuilder",
            ROOT + "client.ServiceClient",
            ROOT + "error.ApiException",
            ROOT + "error.CloudException",
            ROOT + "error.TransportException",
            ROOT + "request.OpenEnum");
    private static final Set<String> NOT_EXPORTED = Set.of(
            ROOT + "identity.clock",
            ROOT + "identity.response",
            ROOT + "upgrade.service",
            ROOT + "upgrade.css",
            ROOT + "upgrade.cce",
            ROOT + "upgrade.ack");
    private static final DescribedPredicate<JavaClass> SEEN_BY_USERS =
            DescribedPredicate.describe("seen by users", PublicApiTest::isSeenByUsers);

    @ArchTest
    static final ArchRule publicClassesAreClosed = classes()
            .that(SEEN_BY_USERS)
            .should(new ArchCondition<>("be final, sealed, an interface, a record, an enum or an annotation") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean closed = type.isInterface()
                            || type.isRecord()
                            || type.isEnum()
                            || type.isAnnotation()
                            || type.getModifiers().contains(JavaModifier.FINAL)
                            || type.reflect().isSealed()
                            || OPEN_BY_DESIGN.contains(type.getName());
                    events.add(new SimpleConditionEvent(type, closed, type.getName() + " can be extended"));
                }
            })
            .because("what can be extended can never be changed; only the bases named here stay open");

    @ArchTest
    static final ArchRule nothingThrowsCheckedExceptions = noCodeUnits()
            .that()
            .areDeclaredInClassesThat(SEEN_BY_USERS)
            .and(DescribedPredicate.describe("users can call", PublicApiTest::isCallable))
            .should(new ArchCondition<>("declare a checked exception") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    boolean checked = unit.getThrowsClause().getTypes().stream()
                            .anyMatch(type ->
                                    !type.isAssignableTo(RuntimeException.class) && !type.isAssignableTo(Error.class));
                    events.add(new SimpleConditionEvent(unit, checked, unit.getFullName() + " declares one"));
                }
            })
            .because("calls are used in lambdas and in try-with-resources");

    @ArchTest
    static final ArchRule noFieldIsOptional = fields().should(new ArchCondition<>("not be an Optional") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            field, !isOptional(field.getRawType()), field.getFullName() + " is an Optional"));
                }
            })
            .because("Optional is for return values; absent values are null and marked so");

    @ArchTest
    static final ArchRule noParameterIsOptional = noCodeUnits()
            .should(new ArchCondition<>("have an Optional parameter") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    boolean optional = unit.getRawParameterTypes().stream().anyMatch(PublicApiTest::isOptional);
                    events.add(new SimpleConditionEvent(unit, optional, unit.getFullName() + " has one"));
                }
            })
            .because("it makes every caller wrap what it has");

    @ArchTest
    static final ArchRule signaturesStayInsideTheApi = classes()
            .that(SEEN_BY_USERS)
            .should(new ArchCondition<>("mention exported types and no type of Jackson") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    typesOf(type).forEach((JavaClass mentioned) -> {
                        boolean ours = mentioned.getPackageName().startsWith("io.clusterupgrade");
                        boolean fine = ours
                                ? Exported.PACKAGES.contains(mentioned.getPackageName())
                                        && mentioned.getModifiers().contains(JavaModifier.PUBLIC)
                                : !mentioned.getPackageName().startsWith("com.fasterxml");
                        events.add(new SimpleConditionEvent(
                                type, fine, type.getName() + " mentions " + mentioned.getName()));
                    });
                }
            })
            .because("a type that users cannot name cannot be used, and the versions of Jackson change");

    @ArchTest
    static final ArchRule everyPackageButInternalIsExported = classes()
            .that()
            .arePublic()
            .and()
            .haveSimpleNameNotContaining("package-info")
            .should(
                    new ArchCondition<>(
                            "be in an exported package, in internal, or in a package that is listed as not exported") {
                        @Override
                        public void check(JavaClass type, ConditionEvents events) {
                            boolean fine = Exported.PACKAGES.contains(type.getPackageName())
                                    || (type.getPackageName() + ".").startsWith(ROOT + "internal.")
                                    || NOT_EXPORTED.contains(type.getPackageName());
                            events.add(new SimpleConditionEvent(type, fine, type.getName() + " is in none of them"));
                        }
                    })
            .because("a public type that users cannot reach is either forgotten or misplaced");

    private static boolean isSeenByUsers(JavaClass type) {
        JavaClass outer = type;
        boolean visible = true;
        while (visible && outer != null) {
            visible = outer.getModifiers().contains(JavaModifier.PUBLIC)
                    || outer.getModifiers().contains(JavaModifier.PROTECTED);
            outer = outer.getEnclosingClass().orElse(null);
        }
        return visible && Exported.PACKAGES.contains(type.getPackageName());
    }

    private static boolean isCallable(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean isOptional(JavaClass type) {
        return type.isEquivalentTo(Optional.class)
                || type.isEquivalentTo(OptionalInt.class)
                || type.isEquivalentTo(OptionalLong.class)
                || type.isEquivalentTo(OptionalDouble.class);
    }

    /** All types in the signatures of a class's callable members, type arguments included. */
    private static Set<JavaClass> typesOf(JavaClass type) {
        Set<JavaClass> mentioned = new LinkedHashSet<>();
        type.getSuperclass().ifPresent(t -> mentioned.addAll(t.getAllInvolvedRawTypes()));
        type.getInterfaces().forEach(t -> mentioned.addAll(t.getAllInvolvedRawTypes()));
        type.getFields().stream().filter(PublicApiTest::isCallable).forEach(f -> mentioned.addAll(raw(f.getType())));
        type.getCodeUnits().stream()
                .filter(PublicApiTest::isCallable)
                .forEach(unit -> Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .forEach(t -> mentioned.addAll(raw(t))));
        return mentioned.stream().map(JavaClass::getBaseComponentType).collect(Collectors.toSet());
    }

    private static Set<JavaClass> raw(JavaType type) {
        return type.getAllInvolvedRawTypes();
    }

    /** Holds the exported packages: tests are found in a JVM in which the client is no module. */
    private static final class Exported {
        static final Set<String> PACKAGES = CssClient.class.getModule().getDescriptor().exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }
}
