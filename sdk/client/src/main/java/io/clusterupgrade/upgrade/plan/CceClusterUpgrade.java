// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.cce.model.UpgradeScope;
import io.clusterupgrade.cce.request.CreatePreCheckRequest;
import io.clusterupgrade.cce.request.CreateUpgradeWorkFlowRequest;
import io.clusterupgrade.cce.request.NodePriority;
import io.clusterupgrade.cce.request.SkippedCheckItem;
import io.clusterupgrade.cce.request.UpgradeAddonConfig;
import io.clusterupgrade.cce.request.UpgradeClusterRequest;
import io.clusterupgrade.internal.text.VersionText;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * CCE: upgrades add-ons, masters and then nodes to another Kubernetes version (see sdk/docs/wire/cce.md#upgradecluster,
 * sdk/docs/wire/cce.md#createprecheck, sdk/docs/wire/cce.md#createupgradeworkflow, sdk/docs/wire/cce.md#snapshots and
 * sdk/docs/wire/cce.md#flow). Before the start, a workflow is opened, a pre-check has to pass and a snapshot of the
 * masters is taken, unless these steps are switched off.
 *
 * <p>The vendor warns: the console is the preferred way, and the API is opened on request. Do not restart nodes or reinstall
 * add-ons meanwhile; suspend autoscaling; add-ons that do not fit the target are upgraded, too. There is no operation that rolls back.
 * {@link #preview} repeats this.
 *
 * <p>No plan sends the post-check: {@code Upgrade.finish()} does, once you have checked the upgraded cluster.
 *
 * <p>A plan is one upgrade step: if the service needs several, {@link io.clusterupgrade.upgrade.ClusterUpgrader#path}
 * returns them.
 *
 * <p>A value: immutable, thread-safe, and equal to a plan with the same values.
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/UpgradeCluster.html">UpgradeCluster</a>
 * @since 0.1.0
 */
public final class CceClusterUpgrade implements CcePlan {
    private static final int ADVISED_STEP = 20;
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(30);

    private final String targetVersion;
    private final int userDefinedStep;
    private final @Nullable UpgradeScope scope;
    private final List<UpgradeAddonConfig> addons;
    private final Map<String, Integer> nodePoolOrder;
    private final Map<String, List<NodePriority>> nodeOrder;
    private final @Nullable String agencyName;
    private final boolean workFlow;
    private final boolean preCheck;
    private final List<SkippedCheckItem> skippedChecks;
    private final boolean snapshot;
    private final Duration checkTimeout;
    private final boolean onlyUpgrade;
    private final Set<String> acceptedWarnings;
    private final boolean allWarningsAccepted;

    private CceClusterUpgrade(Draft draft) {
        this.targetVersion = draft.targetVersion;
        this.userDefinedStep = draft.userDefinedStep;
        this.scope = draft.scope;
        this.addons = draft.addons;
        this.nodePoolOrder = draft.nodePoolOrder;
        this.nodeOrder = draft.nodeOrder;
        this.agencyName = draft.agencyName;
        this.workFlow = draft.workFlow;
        this.preCheck = draft.preCheck;
        this.skippedChecks = draft.skippedChecks;
        this.snapshot = draft.snapshot;
        this.checkTimeout = draft.checkTimeout;
        this.onlyUpgrade = draft.onlyUpgrade;
        this.acceptedWarnings = draft.acceptedWarnings;
        this.allWarningsAccepted = draft.allWarningsAccepted;
    }

    /**
     * Creates a plan for a version, with workflow, pre-check and snapshot.
     *
     * @param version a full version such as {@code v1.31.6-r2}; or {@code v1.31} for the newest offered version of that
     *     minor version; without the letter in front it means the same
     * @throws IllegalArgumentException if it is blank
     */
    public static CceClusterUpgrade toVersion(String version) {
        return new CceClusterUpgrade(new Draft(Objects.requireNonNull(version, "version")));
    }

    /** Returns the target version: a full one, or a minor one for its newest offered version. */
    public String targetVersion() {
        return targetVersion;
    }

    /** Returns the maximum number of nodes in a batch. */
    public int userDefinedStep() {
        return userDefinedStep;
    }

    /** Returns the scope over which batches are counted; null for the service's default, the whole cluster. */
    public @Nullable UpgradeScope scope() {
        return scope;
    }

    /** Returns the add-ons that are upgraded with the cluster; empty for none. */
    public List<UpgradeAddonConfig> addons() {
        return addons;
    }

    /**
     * Returns the priority of each pool, by its id or {@code DefaultPool}: higher is earlier, 0 is last; empty for no
     * order.
     */
    public Map<String, Integer> nodePoolOrder() {
        return nodePoolOrder;
    }

    /** Returns the priorities of the nodes of a pool, by its id or {@code DefaultPool}; empty for no order. */
    public Map<String, List<NodePriority>> nodeOrder() {
        return nodeOrder;
    }

    /** Returns the agency of the components of the cluster; null keeps it, empty is the vendor's default. */
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

    /** Returns the items that the pre-check skips; empty for none. */
    public List<SkippedCheckItem> skippedChecks() {
        return skippedChecks;
    }

    /** Returns whether a snapshot of the masters is taken before the upgrade is started. */
    public boolean snapshot() {
        return snapshot;
    }

    /** Returns the time limit of the pre-check, and then of the snapshot, after which the start fails. */
    public Duration checkTimeout() {
        return checkTimeout;
    }

    /** Returns whether the service starts the upgrade without its own check, even if no pre-check has passed. */
    public boolean onlyUpgrade() {
        return onlyUpgrade;
    }

    /**
     * Returns this plan with another batch size than the recommended 20 nodes.
     *
     * @param value the maximum number of nodes in a batch; the documentation names limits of 40, 60 and 120, which the
     *     service checks
     * @throws IllegalArgumentException if it is below 1
     */
    public CceClusterUpgrade withUserDefinedStep(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("userDefinedStep < 1: " + value);
        }
        return with(draft -> draft.userDefinedStep = value);
    }

    /** Returns this plan with batches that are counted over the whole cluster or for each pool. */
    public CceClusterUpgrade withScope(UpgradeScope value) {
        Objects.requireNonNull(value, "scope");
        return with(draft -> draft.scope = value);
    }

    /** Returns this plan with add-ons that are upgraded with the cluster. */
    public CceClusterUpgrade withAddons(List<UpgradeAddonConfig> value) {
        return with(draft -> draft.addons = ImmutableCopies.list(value));
    }

    /**
     * Returns this plan with priorities of pools, by id or {@code DefaultPool}: higher is earlier, a pool without a
     * priority is last.
     */
    public CceClusterUpgrade withNodePoolOrder(Map<String, Integer> value) {
        return with(draft -> draft.nodePoolOrder = ImmutableCopies.map(value));
    }

    /** Returns this plan with priorities of nodes in pools, by the pool's id or {@code DefaultPool}. */
    public CceClusterUpgrade withNodeOrder(Map<String, List<NodePriority>> value) {
        Map<String, List<NodePriority>> copy = new LinkedHashMap<>();
        value.forEach((pool, nodes) -> copy.put(pool, List.copyOf(nodes)));
        return with(draft -> draft.nodeOrder = ImmutableCopies.map(copy));
    }

    /**
     * Returns this plan with an agency for the components of the cluster; empty for the vendor's default. Only the
     * newest patches support it.
     */
    public CceClusterUpgrade withAgencyName(String value) {
        Objects.requireNonNull(value, "agencyName");
        return with(draft -> draft.agencyName = value);
    }

    /**
     * Returns this plan with or without a workflow; without one the upgrade cannot be aborted, and a workflow that is open is
     * not noticed: the documentation does not say what the service does then.
     */
    public CceClusterUpgrade withWorkFlow(boolean value) {
        return with(draft -> draft.workFlow = value);
    }

    /**
     * Returns this plan with or without a pre-check before the start; the service still runs its own check unless
     * {@link #onlyUpgrade}.
     */
    public CceClusterUpgrade withPreCheck(boolean value) {
        return with(draft -> draft.preCheck = value);
    }

    /**
     * Returns this plan with items that the pre-check skips; only risks may be skipped. The service's own check at the beginning
     * of the upgrade does not know them, since its request has no place for them: it may still fail because of them. {@link
     * #withOnlyUpgrade} leaves that check out.
     */
    public CceClusterUpgrade withSkippedChecks(List<SkippedCheckItem> value) {
        return with(draft -> draft.skippedChecks = ImmutableCopies.list(value));
    }

    /** Returns this plan with or without a snapshot of the masters. */
    public CceClusterUpgrade withSnapshot(boolean value) {
        return with(draft -> draft.snapshot = value);
    }

    /**
     * Returns this plan with another time limit than 30 minutes for the pre-check, and then for the snapshot.
     *
     * @throws IllegalArgumentException if it is zero or less
     */
    public CceClusterUpgrade withCheckTimeout(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("checkTimeout must be positive: " + value);
        }
        return with(draft -> draft.checkTimeout = value);
    }

    /** Returns this plan with or without the service's own check at the beginning of an upgrade. */
    public CceClusterUpgrade withOnlyUpgrade(boolean value) {
        return with(draft -> draft.onlyUpgrade = value);
    }

    /**
     * Returns this plan with the warnings of the pre-check that do not prevent the start; default none. A rejected start lists
     * the codes of those that do.
     */
    public CceClusterUpgrade withAcceptedWarnings(Collection<String> codes) {
        Set<String> copy = AcceptedCodes.of(codes);
        return with(draft -> draft.acceptedWarnings = copy);
    }

    /** Returns this plan with or without the acceptance of all warnings, new ones included; default without. */
    public CceClusterUpgrade withAllWarningsAccepted(boolean value) {
        return with(draft -> draft.allWarningsAccepted = value);
    }

    private CceClusterUpgrade with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new CceClusterUpgrade(draft);
    }

    @Override
    public Set<String> acceptedWarnings() {
        return acceptedWarnings;
    }

    @Override
    public boolean allWarningsAccepted() {
        return allWarningsAccepted;
    }

    /**
     * Returns the request that starts this upgrade of a cluster.
     *
     * @param fullTarget the target in full, which is known once the cluster's offer is read
     */
    public UpgradeClusterRequest request(String clusterId, String fullTarget) {
        UpgradeClusterRequest.Builder request = UpgradeClusterRequest.builder(clusterId, fullTarget, userDefinedStep)
                .addons(addons)
                .nodePoolOrder(nodePoolOrder)
                .nodeOrder(nodeOrder);
        if (scope != null) {
            request.scope(scope);
        }
        if (agencyName != null) {
            request.agencyName(agencyName);
        }
        if (onlyUpgrade) {
            request.onlyUpgrade(true);
        }
        return request.build();
    }

    /**
     * Returns the request that opens the workflow of this upgrade.
     *
     * @param current the version of the cluster in full, which is known once it is read
     * @param fullTarget the target in full
     */
    public CreateUpgradeWorkFlowRequest workFlowRequest(String clusterId, String current, String fullTarget) {
        return CreateUpgradeWorkFlowRequest.builder(clusterId, fullTarget)
                .clusterVersion(current)
                .build();
    }

    /** Returns the request that runs the pre-check of this upgrade; for the versions see {@link #workFlowRequest}. */
    public CreatePreCheckRequest preCheckRequest(String clusterId, String current, String fullTarget) {
        return CreatePreCheckRequest.builder(clusterId, current, fullTarget)
                .skippedCheckItemList(skippedChecks)
                .build();
    }

    @Override
    public List<PlannedCall> calls() {
        return CcePlannedCalls.of(this);
    }

    @Override
    public List<String> notices() {
        return CcePlannedCalls.notices(this);
    }

    /** Returns all values, in a fixed order. */
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
                onlyUpgrade,
                acceptedWarnings,
                allWarningsAccepted);
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

    /** Returns the values that are sent, and the options that differ from the defaults. */
    @Override
    public String toString() {
        return "CceClusterUpgrade[" + CcePlannedCalls.body(this)
                + (workFlow ? "" : ", workFlow=false")
                + (preCheck ? "" : ", preCheck=false")
                + CcePlannedCalls.skipped(this)
                + (snapshot ? "" : ", snapshot=false")
                + (checkTimeout.equals(USUAL_TIMEOUT) ? "" : ", checkTimeout=" + checkTimeout)
                + (acceptedWarnings.isEmpty() ? "" : ", acceptedWarnings=" + acceptedWarnings)
                + (allWarningsAccepted ? ", allWarningsAccepted=true" : "")
                + "]";
    }

    /** The values of a plan that is being created. */
    private static final class Draft {
        final String targetVersion;
        int userDefinedStep = ADVISED_STEP;

        @Nullable UpgradeScope scope;

        List<UpgradeAddonConfig> addons = List.of();
        Map<String, Integer> nodePoolOrder = Map.of();
        Map<String, List<NodePriority>> nodeOrder = Map.of();

        @Nullable String agencyName;

        boolean workFlow = true;
        boolean preCheck = true;
        List<SkippedCheckItem> skippedChecks = List.of();
        boolean snapshot = true;
        Duration checkTimeout = USUAL_TIMEOUT;
        boolean onlyUpgrade;
        Set<String> acceptedWarnings = Set.of();
        boolean allWarningsAccepted;

        Draft(String targetVersion) {
            this.targetVersion = VersionText.withLetter("targetVersion", targetVersion);
        }

        Draft(CceClusterUpgrade plan) {
            this.targetVersion = plan.targetVersion;
            this.userDefinedStep = plan.userDefinedStep;
            this.scope = plan.scope;
            this.addons = plan.addons;
            this.nodePoolOrder = plan.nodePoolOrder;
            this.nodeOrder = plan.nodeOrder;
            this.agencyName = plan.agencyName;
            this.workFlow = plan.workFlow;
            this.preCheck = plan.preCheck;
            this.skippedChecks = plan.skippedChecks;
            this.snapshot = plan.snapshot;
            this.checkTimeout = plan.checkTimeout;
            this.onlyUpgrade = plan.onlyUpgrade;
            this.acceptedWarnings = plan.acceptedWarnings;
            this.allWarningsAccepted = plan.allWarningsAccepted;
        }
    }
}
