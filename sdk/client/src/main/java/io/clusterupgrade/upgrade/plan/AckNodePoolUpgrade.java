// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.request.ImmutableCopies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * ACK: upgrades the nodes of a node pool in batches: kubelet, system image, container runtime (see
 * sdk/docs/wire/ack.md#node-pools-and-nodes). With {@link NodePoolPausePolicy#FIRST_BATCH} or {@link
 * NodePoolPausePolicy#EVERY_BATCH} the task pauses by itself, which is an outcome {@code Paused}; {@code
 * Upgrade.resume()} continues it.
 *
 * <p>A value: immutable, thread-safe, and equal to a plan with the same values.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-upgradeclusternodepool">UpgradeClusterNodepool</a>
 * @since 0.1.0
 */
public final class AckNodePoolUpgrade implements AckPlan {
    private final String nodepoolId;
    private final @Nullable String kubernetesVersion;
    private final @Nullable String imageId;
    private final @Nullable String runtimeType;
    private final @Nullable String runtimeVersion;
    private final boolean useReplace;
    private final List<String> nodeNames;
    private final boolean ignoreWarningCheck;
    private final @Nullable NodePoolRollingPolicy rollingPolicy;
    private final boolean check;
    private final Duration checkLimit;

    private AckNodePoolUpgrade(Draft draft) {
        this.nodepoolId = draft.nodepoolId;
        this.kubernetesVersion = draft.kubernetesVersion;
        this.imageId = draft.imageId;
        this.runtimeType = draft.runtimeType;
        this.runtimeVersion = draft.runtimeVersion;
        this.useReplace = draft.useReplace;
        this.nodeNames = draft.nodeNames;
        this.ignoreWarningCheck = draft.ignoreWarningCheck;
        this.rollingPolicy = draft.rollingPolicy;
        this.check = draft.check;
        this.checkLimit = draft.checkLimit;
    }

    /**
     * Creates a plan for a node pool. Without options, the service chooses what to upgrade on all its
     * nodes, after a check of at most half an hour.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public static AckNodePoolUpgrade of(String nodepoolId) {
        return new AckNodePoolUpgrade(new Draft(nodepoolId));
    }

    /**
     * Creates a plan that upgrades the kubelets of all nodes of a pool to a version, which must not be above that of
     * the control plane.
     */
    public static AckNodePoolUpgrade toVersion(String nodepoolId, String kubernetesVersion) {
        return of(nodepoolId).withKubernetesVersion(kubernetesVersion);
    }

    /** Returns the node pool's id. */
    public String nodepoolId() {
        return nodepoolId;
    }

    /** Returns the version of the kubelets; null for the service's choice. */
    public @Nullable String kubernetesVersion() {
        return kubernetesVersion;
    }

    /** Returns the system image; null for the service's choice. */
    public @Nullable String imageId() {
        return imageId;
    }

    /** Returns the container runtime, such as {@code containerd}; null for the service's choice. */
    public @Nullable String runtimeType() {
        return runtimeType;
    }

    /** Returns the version of the container runtime; null for the service's choice. */
    public @Nullable String runtimeVersion() {
        return runtimeVersion;
    }

    /** Returns whether system disks are replaced, with all their data. */
    public boolean useReplace() {
        return useReplace;
    }

    /** Returns the nodes to upgrade; empty for all. */
    public List<String> nodeNames() {
        return nodeNames;
    }

    /** Returns whether the upgrade continues in spite of warnings of its initial checks. */
    public boolean ignoreWarningCheck() {
        return ignoreWarningCheck;
    }

    /** Returns the rolling policy; null for the service's defaults: 10 nodes at once, none may fail. */
    public @Nullable NodePoolRollingPolicy rollingPolicy() {
        return rollingPolicy;
    }

    /** Returns this plan with a version of the kubelets, which must not be above that of the control plane. */
    public AckNodePoolUpgrade withKubernetesVersion(String value) {
        Objects.requireNonNull(value, "kubernetesVersion");
        return with(draft -> draft.kubernetesVersion = value);
    }

    /** Returns this plan with a system image. */
    public AckNodePoolUpgrade withImageId(String value) {
        Objects.requireNonNull(value, "imageId");
        return with(draft -> draft.imageId = value);
    }

    /** Returns this plan with a container runtime, such as {@code containerd}, and its version. */
    public AckNodePoolUpgrade withRuntime(String type, String version) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(version, "version");
        return with(draft -> {
            draft.runtimeType = type;
            draft.runtimeVersion = version;
        });
    }

    /** Returns this plan with or without a replacement of the system disks, with all their data; default no. */
    public AckNodePoolUpgrade withUseReplace(boolean value) {
        return with(draft -> draft.useReplace = value);
    }

    /** Returns this plan for some nodes only; an empty list means all, which is the default. */
    public AckNodePoolUpgrade withNodeNames(List<String> value) {
        return with(draft -> draft.nodeNames = ImmutableCopies.list(value));
    }

    /** Returns this plan with the decision whether to continue in spite of warnings of the initial checks; default no. */
    public AckNodePoolUpgrade withIgnoreWarningCheck(boolean value) {
        return with(draft -> draft.ignoreWarningCheck = value);
    }

    /** Returns this plan with a rolling policy instead of the service's own. */
    public AckNodePoolUpgrade withRollingPolicy(NodePoolRollingPolicy value) {
        Objects.requireNonNull(value, "rollingPolicy");
        return with(draft -> draft.rollingPolicy = value);
    }

    /** Returns this plan with or without the service's own check, which must pass before the start is sent; default yes. */
    public AckNodePoolUpgrade withCheck(boolean value) {
        return with(draft -> draft.check = value);
    }

    /**
     * Returns this plan with another time limit than 30 minutes for that check.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public AckNodePoolUpgrade withCheckLimit(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("checkLimit must be positive: " + value);
        }
        return with(draft -> draft.checkLimit = value);
    }

    private AckNodePoolUpgrade with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new AckNodePoolUpgrade(draft);
    }

    @Override
    public boolean check() {
        return check;
    }

    @Override
    public Duration checkLimit() {
        return checkLimit;
    }

    @Override
    public List<PlannedCall> calls() {
        List<PlannedCall> calls = new ArrayList<>();
        calls.add(PlannedCall.of(
                AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOL_DETAIL,
                "whether node pool " + nodepoolId + " exists and is active"));
        calls.add(AckPlannedCalls.remember());
        calls.addAll(AckPlannedCalls.check(this, "type=NodePoolUpgrade, target=" + nodepoolId));
        calls.add(AckPlannedCalls.lookAgain());
        calls.add(PlannedCall.of(AckOperations.NodePools.UPGRADE_CLUSTER_NODEPOOL, values()));
        calls.add(AckPlannedCalls.watch());
        calls.add(PlannedCall.of(
                AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOL_DETAIL, "verify what it shows of the above"));
        return List.copyOf(calls);
    }

    /** Returns the values of the start request, by their names on the wire. */
    private String values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("nodepool_id", nodepoolId);
        values.put("kubernetes_version", kubernetesVersion);
        values.put("image_id", imageId);
        values.put("runtime_type", runtimeType);
        values.put("runtime_version", runtimeVersion);
        values.put("use_replace", useReplace ? true : null);
        values.put("node_names", nodeNames.isEmpty() ? null : nodeNames);
        values.put("ignore_warning_check", ignoreWarningCheck ? true : null);
        if (rollingPolicy != null) {
            values.put("max_parallelism", rollingPolicy.maxParallelism());
            values.put("batch_interval", rollingPolicy.batchIntervalMinutes());
            values.put("pause_policy", rollingPolicy.pausePolicy());
            values.put("max_failed_nodes", rollingPolicy.maxFailedNodes());
        }
        return values.entrySet().stream()
                .filter(value -> value.getValue() != null)
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Returns all values, in a fixed order. */
    private List<@Nullable Object> all() {
        return Arrays.asList(
                nodepoolId,
                kubernetesVersion,
                imageId,
                runtimeType,
                runtimeVersion,
                useReplace,
                nodeNames,
                ignoreWarningCheck,
                rollingPolicy,
                check,
                checkLimit);
    }

    /** Returns whether the other is a plan with the same values. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AckNodePoolUpgrade plan && all().equals(plan.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    @Override
    public String toString() {
        String limit = checkLimit.equals(DEFAULT_CHECK_LIMIT) ? "" : ", checkLimit=" + checkLimit;
        return "AckNodePoolUpgrade[" + values() + ", check=" + check + limit + "]";
    }

    /** The values of a plan that is being created. */
    private static final class Draft {
        final String nodepoolId;

        @Nullable String kubernetesVersion;

        @Nullable String imageId;

        @Nullable String runtimeType;

        @Nullable String runtimeVersion;

        boolean useReplace;
        List<String> nodeNames = List.of();
        boolean ignoreWarningCheck;

        @Nullable NodePoolRollingPolicy rollingPolicy;

        boolean check = true;
        Duration checkLimit = DEFAULT_CHECK_LIMIT;

        Draft(String nodepoolId) {
            if (nodepoolId.isBlank()) {
                throw new IllegalArgumentException("nodepoolId must not be blank");
            }
            this.nodepoolId = nodepoolId;
        }

        Draft(AckNodePoolUpgrade plan) {
            this.nodepoolId = plan.nodepoolId;
            this.kubernetesVersion = plan.kubernetesVersion;
            this.imageId = plan.imageId;
            this.runtimeType = plan.runtimeType;
            this.runtimeVersion = plan.runtimeVersion;
            this.useReplace = plan.useReplace;
            this.nodeNames = plan.nodeNames;
            this.ignoreWarningCheck = plan.ignoreWarningCheck;
            this.rollingPolicy = plan.rollingPolicy;
            this.check = plan.check;
            this.checkLimit = plan.checkLimit;
        }
    }
}
