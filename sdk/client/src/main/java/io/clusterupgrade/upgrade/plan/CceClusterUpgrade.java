// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.cce.model.UpgradeScope;
import io.clusterupgrade.cce.request.NodePriority;
import io.clusterupgrade.cce.request.SkippedCheckItem;
import io.clusterupgrade.cce.request.UpgradeAddonConfig;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * CCE: brings add-ons, masters and then nodes to another Kubernetes version (see sdk/docs/wire/cce.md#upgradecluster,
 * sdk/docs/wire/cce.md#createprecheck, sdk/docs/wire/cce.md#createupgradeworkflow, sdk/docs/wire/cce.md#snapshots and
 * sdk/docs/wire/cce.md#flow). Before it starts, a workflow is opened, a pre-check has to pass and a snapshot of the
 * masters is taken, unless that is switched off.
 *
 * <p>The version goes one step: where the service needs several, {@link io.clusterupgrade.upgrade.ClusterUpgrader#path} has them.
 *
 * <p>A value: immutable, thread-safe, and equal to a plan with the same values.
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">UpgradeCluster</a>
 * @since 0.1.0
 */
public final class CceClusterUpgrade implements CcePlan, Cloneable {
    private static final int ADVISED_STEP = 20;
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(30);

    private final String targetVersion;
    private int userDefinedStep = ADVISED_STEP;
    private @Nullable UpgradeScope scope;
    private List<UpgradeAddonConfig> addons = List.of();
    private Map<String, Integer> nodePoolOrder = Map.of();
    private Map<String, List<NodePriority>> nodeOrder = Map.of();
    private @Nullable String agencyName;
    private boolean workFlow = true;
    private boolean preCheck = true;
    private List<SkippedCheckItem> skippedChecks = List.of();
    private boolean snapshot = true;
    private Duration checkTimeout = USUAL_TIMEOUT;
    private boolean onlyUpgrade;

    private CceClusterUpgrade(String targetVersion) {
        if (targetVersion.isBlank()) {
            throw new IllegalArgumentException("targetVersion must not be blank");
        }
        this.targetVersion = targetVersion;
    }

    /**
     * To a version, with workflow, pre-check and snapshot.
     *
     * @param version a full one such as {@code v1.31.6-r2}; or {@code v1.31} for the newest one that is offered of it
     * @throws IllegalArgumentException if it is blank
     */
    public static CceClusterUpgrade toVersion(String version) {
        return new CceClusterUpgrade(Objects.requireNonNull(version, "version"));
    }

    /** The version to go to: a full one, or a minor one for the newest that is offered of it. */
    public String targetVersion() {
        return targetVersion;
    }

    /** How many nodes a batch has at most. */
    public int userDefinedStep() {
        return userDefinedStep;
    }

    /** Over what the batches are counted; null for the service's default, the whole cluster. */
    public @Nullable UpgradeScope scope() {
        return scope;
    }

    /** The add-ons that are upgraded along; empty for none. */
    public List<UpgradeAddonConfig> addons() {
        return addons;
    }

    /** When each pool is upgraded, by its id or {@code DefaultPool}: bigger is earlier, 0 is last; empty for no order. */
    public Map<String, Integer> nodePoolOrder() {
        return nodePoolOrder;
    }

    /** When the nodes of a pool are upgraded, by its id or {@code DefaultPool}; empty for no order. */
    public Map<String, List<NodePriority>> nodeOrder() {
        return nodeOrder;
    }

    /** The agency of the components of the cluster; null keeps it, empty is the vendor's default. */
    public @Nullable String agencyName() {
        return agencyName;
    }

    /** Returns whether the upgrade runs in a workflow. Without one it cannot be aborted. */
    public boolean workFlow() {
        return workFlow;
    }

    /** Returns whether a pre-check has to pass before the upgrade is started. */
    public boolean preCheck() {
        return preCheck;
    }

    /** What the pre-check passes over; empty for nothing. */
    public List<SkippedCheckItem> skippedChecks() {
        return skippedChecks;
    }

    /** Returns whether a snapshot of the masters is taken before the upgrade is started. */
    public boolean snapshot() {
        return snapshot;
    }

    /** How long the pre-check is waited for, and then the snapshot as long again, before the start is given up. */
    public Duration checkTimeout() {
        return checkTimeout;
    }

    /** Returns whether the service itself begins the upgrade without a check, even where no pre-check has passed. */
    public boolean onlyUpgrade() {
        return onlyUpgrade;
    }

    /**
     * This plan with other batches than 20 nodes, which are advised.
     *
     * @param value how many nodes a batch has at most; the documents name 40, 60 and 120 as the maximum, which the service judges
     * @throws IllegalArgumentException if it is below 1
     */
    public CceClusterUpgrade withUserDefinedStep(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("userDefinedStep < 1: " + value);
        }
        return with(plan -> plan.userDefinedStep = value);
    }

    /** This plan with batches that are counted over the whole cluster, or begin anew in each pool. */
    public CceClusterUpgrade withScope(UpgradeScope value) {
        Objects.requireNonNull(value, "scope");
        return with(plan -> plan.scope = value);
    }

    /** This plan with add-ons that are upgraded along. */
    public CceClusterUpgrade withAddons(List<UpgradeAddonConfig> value) {
        return with(plan -> plan.addons = ImmutableCopies.list(value));
    }

    /** This plan with an order of pools, by id or {@code DefaultPool}: bigger is earlier, a pool without a number is last. */
    public CceClusterUpgrade withNodePoolOrder(Map<String, Integer> value) {
        return with(plan -> plan.nodePoolOrder = ImmutableCopies.map(value));
    }

    /** This plan with an order of nodes inside pools, by the pool's id or {@code DefaultPool}. */
    public CceClusterUpgrade withNodeOrder(Map<String, List<NodePriority>> value) {
        Map<String, List<NodePriority>> copy = new LinkedHashMap<>();
        value.forEach((pool, nodes) -> copy.put(pool, List.copyOf(nodes)));
        return with(plan -> plan.nodeOrder = ImmutableCopies.map(copy));
    }

    /** This plan with an agency for the components of the cluster; empty for the vendor's default. Newest patches only. */
    public CceClusterUpgrade withAgencyName(String value) {
        Objects.requireNonNull(value, "agencyName");
        return with(plan -> plan.agencyName = value);
    }

    /** This plan with or without a workflow; without one the upgrade cannot be aborted. */
    public CceClusterUpgrade withWorkFlow(boolean value) {
        return with(plan -> plan.workFlow = value);
    }

    /** This plan with or without a pre-check of ours; the service still checks by itself unless {@link #onlyUpgrade}. */
    public CceClusterUpgrade withPreCheck(boolean value) {
        return with(plan -> plan.preCheck = value);
    }

    /** This plan with things that the pre-check passes over; only risks may be. */
    public CceClusterUpgrade withSkippedChecks(List<SkippedCheckItem> value) {
        return with(plan -> plan.skippedChecks = ImmutableCopies.list(value));
    }

    /** This plan with or without a snapshot of the masters. */
    public CceClusterUpgrade withSnapshot(boolean value) {
        return with(plan -> plan.snapshot = value);
    }

    /**
     * This plan with another patience than 30 minutes for the pre-check, and again for the snapshot.
     *
     * @throws IllegalArgumentException if it is zero or less
     */
    public CceClusterUpgrade withCheckTimeout(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("checkTimeout must be positive: " + value);
        }
        return with(plan -> plan.checkTimeout = value);
    }

    /** This plan with or without the check that the service begins an upgrade with. */
    public CceClusterUpgrade withOnlyUpgrade(boolean value) {
        return with(plan -> plan.onlyUpgrade = value);
    }

    private CceClusterUpgrade with(Consumer<CceClusterUpgrade> change) {
        try {
            CceClusterUpgrade copy = (CceClusterUpgrade) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("it is Cloneable", e);
        }
    }

    @Override
    public List<PlannedCall> calls() {
        return CcePlannedCalls.of(this);
    }

    /** All values, in a fixed order. */
    private List<@Nullable Object> values() {
        return Arrays.asList(
                targetVersion,
                userDefinedStep,
                scope,
                addons,
                nodePoolOrder,
                nodeOrder,
                agencyName,
                workFlow,
                preCheck,
                skippedChecks,
                snapshot,
                checkTimeout,
                onlyUpgrade);
    }

    /** Returns whether the other is a plan with the same values. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CceClusterUpgrade plan && values().equals(plan.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** The values that are sent, and what differs from the usual way to the start. */
    @Override
    public String toString() {
        return "CceClusterUpgrade[" + CcePlannedCalls.settings(this)
                + (workFlow ? "" : ", workFlow=false")
                + (preCheck ? "" : ", preCheck=false")
                + CcePlannedCalls.skipped(this)
                + (snapshot ? "" : ", snapshot=false")
                + (checkTimeout.equals(USUAL_TIMEOUT) ? "" : ", checkTimeout=" + checkTimeout)
                + "]";
    }
}
