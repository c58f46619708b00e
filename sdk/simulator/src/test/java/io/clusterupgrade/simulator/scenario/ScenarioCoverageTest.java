// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.Faults;
import io.clusterupgrade.simulator.Traffic;
import io.clusterupgrade.simulator.ack.AckClusterSpec;
import io.clusterupgrade.simulator.ack.AckNodePoolPlan;
import io.clusterupgrade.simulator.ack.AckScript;
import io.clusterupgrade.simulator.ack.AckUpgradePlan;
import io.clusterupgrade.simulator.ack.AckVersionTable;
import io.clusterupgrade.simulator.cce.CceClusterSpec;
import io.clusterupgrade.simulator.cce.CceScript;
import io.clusterupgrade.simulator.cce.CceUpgradePlan;
import io.clusterupgrade.simulator.cce.CceVersions;
import io.clusterupgrade.simulator.css.CssAgencies;
import io.clusterupgrade.simulator.css.CssAzPlan;
import io.clusterupgrade.simulator.css.CssClusterSpec;
import io.clusterupgrade.simulator.css.CssNodeFailure;
import io.clusterupgrade.simulator.css.CssScript;
import io.clusterupgrade.simulator.css.CssUpgradePlan;
import io.clusterupgrade.simulator.fault.Fault;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a test can script in Java can be scripted in a file: each setter is called by a table. */
class ScenarioCoverageTest {
    private static final List<Class<?>> SCRIPTABLE = List.of(
            Accounts.class,
            Traffic.class,
            Faults.class,
            Fault.class,
            CssClusterSpec.class,
            CssScript.class,
            CssNodeFailure.class,
            CssUpgradePlan.class,
            CssAzPlan.class,
            CssAgencies.class,
            CceClusterSpec.class,
            CceScript.class,
            CceUpgradePlan.class,
            CceVersions.class,
            AckClusterSpec.class,
            AckScript.class,
            AckUpgradePlan.class,
            AckNodePoolPlan.class,
            AckVersionTable.class);

    /** Methods that a file does not need: short forms of others, reads, and what undoes a setting while a test runs. */
    private static final Set<String> EXEMPT = Set.of(
            "Accounts.projectId", // set on the builder
            "Accounts.accessKeys",
            "Accounts.expire", // without a time: at once
            "Traffic.clear",
            "Faults.next",
            "Faults.times",
            "Faults.always",
            "Faults.during",
            "Faults.pending",
            "Faults.clear",
            "Fault.executes",
            "Fault.responds",
            "Fault.rewriteBody", // takes code; replace-in-body, swap-in-body and unknown-field take texts
            "CssClusterSpec.zone",
            "CssScript.showTask",
            "CssScript.showTrueStatus",
            "CssScript.clear",
            "CssScript.clearRisks",
            "CssNodeFailure.once",
            "CssUpgradePlan.sameVersion",
            "CssUpgradePlan.image", // the images of the cluster
            "CssAgencies.exists",
            "CssAgencies.create",
            "CceScript.showTask",
            "CceScript.showTruePhase",
            "CceScript.removeFinding",
            "CceScript.clear",
            "CceUpgradePlan.nodePoolOrder", // the order of batches: for tests that read each batch
            "CceUpgradePlan.nodeOrder",
            "CceVersions.paths",
            "CceVersions.targetsOf",
            "CceVersions.platformOf",
            "AckScript.warnings",
            "AckScript.showTask",
            "AckScript.clear",
            "AckVersionTable.all",
            "AckVersionTable.upgradableFrom",
            "AckVersionTable.nextOf");

    @Test
    void eachSetterIsCalledByATable() throws URISyntaxException {
        JavaClasses simulator = new ClassFileImporter()
                .importLocations(Set.of(Location.of(CloudSimulator.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())));

        assertThat(SCRIPTABLE.stream().flatMap(type -> uncalled(simulator.get(type))))
                .as("add a key for it, or a reason to EXEMPT")
                .isEmpty();
        assertThat(EXEMPT)
                .allSatisfy(name -> assertThat(SCRIPTABLE)
                        .as("exempt, but it does not exist")
                        .anyMatch(type -> Stream.of(type.getMethods())
                                .anyMatch(method -> name.equals(type.getSimpleName() + "." + method.getName()))));
    }

    private static Stream<String> uncalled(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !EXEMPT.contains(type.getSimpleName() + "." + method.getName()))
                .filter(method -> !isCalled(method))
                .map(JavaMethod::getFullName);
    }

    private static boolean isCalled(JavaMethod method) {
        return method.getAccessesToSelf().stream()
                .anyMatch(access -> access.getOriginOwner().getPackageName().equals(Scenario.class.getPackageName()));
    }
}
