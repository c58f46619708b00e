// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.base;

import io.clusterupgrade.cli.cluster.ClusterSettings;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which upgrade is meant. */
public final class PlanOptions {
    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description =
                    "Target version. For CSS also: same (newer image of the same version) and newest. Default: \"to\""
                            + " of the configuration.")
    @Nullable String to;

    @Option(
            names = "--node-pool",
            paramLabel = "ID",
            description = "ACK: upgrade this node pool instead of the cluster.")
    @Nullable String nodePool;

    @Option(names = "--control-plane-only", description = "ACK: upgrade the control plane, not the nodes.")
    boolean controlPlaneOnly;

    @Option(
            names = "--move-zone",
            arity = "2",
            paramLabel = "ZONE",
            description = "CSS: move the nodes of the first zone to the second one instead of upgrading them.")
    List<String> zones = new ArrayList<>();

    @Option(names = "--agency", paramLabel = "NAME", description = "CSS: agency that may change the network ports.")
    @Nullable String agency;

    @Option(names = "--batch-size", paramLabel = "N", description = "CSS: nodes at a time. Default: 1.")
    @Nullable Integer batchSize;

    @Option(names = "--no-snapshot", description = "CCE: make no snapshot of the control plane before the upgrade.")
    boolean noSnapshot;

    @Option(names = "--no-check", description = "CCE, ACK: start without the service's own pre-check.")
    boolean noCheck;

    @Option(names = "--accept", split = ",", paramLabel = "CODE", description = "Accept these warnings of the checks.")
    List<String> accepted = new ArrayList<>();

    @Option(names = "--accept-all-warnings", description = "Accept all warnings of the checks. Blockers stay blockers.")
    boolean acceptAll;

    /** Creates the options of a cluster in a rollout. */
    public static PlanOptions of(@Nullable String version, @Nullable String nodePool, List<String> accepted) {
        PlanOptions options = new PlanOptions();
        options.to = version;
        options.nodePool = nodePool;
        options.accepted = accepted;
        return options;
    }

    /** Returns the target version; null if none is given. */
    public @Nullable String version(ClusterSettings settings) {
        return to == null ? settings.target() : to;
    }

    /** Returns the target version. */
    public String requiredVersion(ClusterSettings settings) {
        String version = version(settings);
        if (version == null || version.isBlank()) {
            throw CliException.usage("name the version with --to, or with \"to\" in the configuration");
        }
        return version;
    }

    /** Returns whether the upgrade leads the cluster to a version that it may have already. */
    public boolean isToVersion() {
        return nodePool == null && zones.isEmpty();
    }

    /**
     * Returns the plan for a cluster.
     *
     * @throws CliException if options are missing or belong to another service
     */
    public UpgradePlan plan(ClusterSettings settings) {
        mustBe(settings, "css", agency != null, "--agency");
        mustBe(settings, "css", batchSize != null, "--batch-size");
        mustBe(settings, "css", !zones.isEmpty(), "--move-zone");
        mustBe(settings, "ack", nodePool != null, "--node-pool");
        mustBe(settings, "ack", controlPlaneOnly, "--control-plane-only");
        return switch (settings.address().service()) {
            case CSS -> css(settings);
            case CCE -> cce(settings);
            case ACK -> ack(settings);
        };
    }

    private static void mustBe(ClusterSettings settings, String service, boolean isUsed, String option) {
        if (isUsed && !settings.address().serviceName().equals(service)) {
            throw CliException.usage(option + " is for " + service + " clusters; this is " + settings.address());
        }
    }

    private UpgradePlan css(ClusterSettings settings) {
        if (noSnapshot || noCheck) {
            throw CliException.usage(
                    "--no-snapshot and --no-check are for cce and ack clusters; this is " + settings.address());
        }
        if (!zones.isEmpty()) {
            CssAzChange change = CssAzChange.move(zones.get(0), zones.get(1))
                    .withAcceptedWarnings(accepted)
                    .withAllWarningsAccepted(acceptAll);
            return agency == null ? change : change.withAgency(agency);
        }
        String version = requiredVersion(settings);
        CssImageUpgrade upgrade = switch (version) {
            case "same" -> CssImageUpgrade.sameVersion();
            case "newest" -> CssImageUpgrade.toNewestVersion();
            default -> CssImageUpgrade.toVersion(version);
        };
        upgrade = upgrade.withAcceptedWarnings(accepted).withAllWarningsAccepted(acceptAll);
        upgrade = agency == null ? upgrade : upgrade.withAgency(agency);
        return batchSize == null ? upgrade : upgrade.withBatchSize(batchSize);
    }

    private UpgradePlan cce(ClusterSettings settings) {
        return CceClusterUpgrade.toVersion(requiredVersion(settings))
                .withSnapshot(!noSnapshot)
                .withPreCheck(!noCheck)
                .withAcceptedWarnings(accepted)
                .withAllWarningsAccepted(acceptAll);
    }

    private UpgradePlan ack(ClusterSettings settings) {
        if (noSnapshot) {
            throw CliException.usage("--no-snapshot is for cce clusters; this is " + settings.address());
        }
        if (nodePool == null) {
            return AckClusterUpgrade.toVersion(requiredVersion(settings))
                    .withMasterOnly(controlPlaneOnly)
                    .withCheck(!noCheck)
                    .withAcceptedWarnings(accepted)
                    .withAllWarningsAccepted(acceptAll);
        }
        AckNodePoolUpgrade pool = AckNodePoolUpgrade.of(nodePool)
                .withCheck(!noCheck)
                .withAcceptedWarnings(accepted)
                .withAllWarningsAccepted(acceptAll);
        return to == null ? pool : pool.withKubernetesVersion(to);
    }
}
