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

    private AckNodePoolUpgrade(Builder builder) {
        this.nodepoolId = builder.nodepoolId;
        this.kubernetesVersion = builder.kubernetesVersion;
        this.imageId = builder.imageId;
        this.runtimeType = builder.runtimeType;
        this.runtimeVersion = builder.runtimeVersion;
        this.useReplace = builder.useReplace;
        this.nodeNames = builder.nodeNames;
        this.ignoreWarningCheck = builder.ignoreWarningCheck;
        this.rollingPolicy = builder.rollingPolicy;
        this.check = builder.check;
        this.checkLimit = builder.checkLimit;
    }

    /**
     * Creates a builder of a plan for a node pool. Without options, the service chooses what to upgrade on all its
     * nodes, after a check of at most half an hour.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public static Builder builder(String nodepoolId) {
        return new Builder(nodepoolId);
    }

    /**
     * Creates a plan that upgrades the kubelets of all nodes of a pool to a version, which must not be above that of
     * the control plane.
     */
    public static AckNodePoolUpgrade toVersion(String nodepoolId, String kubernetesVersion) {
        return builder(nodepoolId).kubernetesVersion(kubernetesVersion).build();
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

    /**
     * Collects the optional values. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String nodepoolId;
        private @Nullable String kubernetesVersion;
        private @Nullable String imageId;
        private @Nullable String runtimeType;
        private @Nullable String runtimeVersion;
        private boolean useReplace;
        private List<String> nodeNames = List.of();
        private boolean ignoreWarningCheck;
        private @Nullable NodePoolRollingPolicy rollingPolicy;
        private boolean check = true;
        private Duration checkLimit = DEFAULT_CHECK_LIMIT;

        private Builder(String nodepoolId) {
            if (nodepoolId.isBlank()) {
                throw new IllegalArgumentException("nodepoolId must not be blank");
            }
            this.nodepoolId = nodepoolId;
        }

        /** Sets the version of the kubelets, not above that of the control plane; default the service's choice. */
        public Builder kubernetesVersion(String value) {
            kubernetesVersion = Objects.requireNonNull(value, "kubernetesVersion");
            return this;
        }

        /** Sets the system image; default the service's choice. */
        public Builder imageId(String value) {
            imageId = Objects.requireNonNull(value, "imageId");
            return this;
        }

        /** Sets the container runtime, such as {@code containerd}, and its version; default the service's choice. */
        public Builder runtime(String type, String version) {
            runtimeType = Objects.requireNonNull(type, "type");
            runtimeVersion = Objects.requireNonNull(version, "version");
            return this;
        }

        /** Sets whether to replace the system disks, with all their data, instead of upgrading in place; default no. */
        public Builder useReplace(boolean value) {
            useReplace = value;
            return this;
        }

        /** Sets the nodes to upgrade; default, and for an empty list, all. */
        public Builder nodeNames(List<String> value) {
            nodeNames = ImmutableCopies.list(value);
            return this;
        }

        /** Sets whether to continue in spite of warnings of the initial checks; default no. */
        public Builder ignoreWarningCheck(boolean value) {
            ignoreWarningCheck = value;
            return this;
        }

        /** Sets the rolling policy; default the service's own policy. */
        public Builder rollingPolicy(NodePoolRollingPolicy value) {
            rollingPolicy = Objects.requireNonNull(value, "rollingPolicy");
            return this;
        }

        /** Sets whether the service's own check must pass before the start is sent; default yes. */
        public Builder check(boolean value) {
            check = value;
            return this;
        }

        /**
         * Sets how long that check may take; default 30 minutes.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder checkLimit(Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("checkLimit must be positive: " + value);
            }
            checkLimit = value;
            return this;
        }

        /** Creates the plan. */
        public AckNodePoolUpgrade build() {
            return new AckNodePoolUpgrade(this);
        }
    }
}
