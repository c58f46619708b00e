// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.ack.request.RunClusterCheckRequest;
import io.clusterupgrade.ack.request.UpgradeClusterNodepoolRequest;
import io.clusterupgrade.internal.text.VersionText;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
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
    private final Set<String> acceptedWarnings;
    private final boolean allWarningsAccepted;

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
        this.acceptedWarnings = draft.acceptedWarnings;
        this.allWarningsAccepted = draft.allWarningsAccepted;
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

    /**
     * Returns this plan with a version of the kubelets, which must not be above that of the control plane; a {@code v} in front
     * is dropped.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public AckNodePoolUpgrade withKubernetesVersion(String value) {
        String version = VersionText.withoutLetter("kubernetesVersion", value);
        return with(draft -> draft.kubernetesVersion = version);
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

    /**
     * Returns this plan with the warnings of that check that do not prevent the start; default none. A rejected start lists
     * the codes of those that do.
     */
    public AckNodePoolUpgrade withAcceptedWarnings(Collection<String> codes) {
        Set<String> copy = AcceptedCodes.of(codes);
        return with(draft -> draft.acceptedWarnings = copy);
    }

    /** Returns this plan with or without the acceptance of all warnings, new ones included; default without. */
    public AckNodePoolUpgrade withAllWarningsAccepted(boolean value) {
        return with(draft -> draft.allWarningsAccepted = value);
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
    public Set<String> acceptedWarnings() {
        return acceptedWarnings;
    }

    @Override
    public boolean allWarningsAccepted() {
        return allWarningsAccepted;
    }

    /** Returns the request that starts this upgrade in a cluster. */
    public UpgradeClusterNodepoolRequest request(String clusterId) {
        UpgradeClusterNodepoolRequest.Builder request = UpgradeClusterNodepoolRequest.builder(clusterId, nodepoolId);
        send(kubernetesVersion, request::kubernetesVersion);
        send(imageId, request::imageId);
        send(runtimeType, request::runtimeType);
        send(runtimeVersion, request::runtimeVersion);
        send(rollingPolicy, request::rollingPolicy);
        send(useReplace ? true : null, request::useReplace);
        send(ignoreWarningCheck ? true : null, request::ignoreWarningCheck);
        return request.nodeNames(nodeNames).build();
    }

    private static <T> void send(@Nullable T value, Consumer<T> member) {
        if (value != null) {
            member.accept(value);
        }
    }

    @Override
    public RunClusterCheckRequest checkRequest(String clusterId) {
        return RunClusterCheckRequest.nodePoolUpgrade(clusterId, nodepoolId);
    }

    @Override
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (rollingPolicy == null || rollingPolicy.maxParallelism() == null) {
            notices.add("The service upgrades up to 10 nodes at a time by default (withRollingPolicy).");
        }
        if (rollingPolicy == null || rollingPolicy.pausePolicy() == null) {
            notices.add(
                    "The service does not pause by default: withRollingPolicy and FIRST_BATCH let you look at the first"
                            + " nodes before the others follow.");
        }
        if (useReplace) {
            notices.add("The system disks are replaced, with all their data.");
        }
        notices.add("Nodes that are done are not rolled back.");
        return List.copyOf(notices);
    }

    @Override
    public List<PlannedCall> calls() {
        List<PlannedCall> calls = new ArrayList<>();
        if (kubernetesVersion != null) {
            calls.add(PlannedCall.of(
                    AckOperations.Clusters.DESCRIBE_CLUSTER_DETAIL,
                    "whether the control plane is not older than " + kubernetesVersion));
        }
        calls.add(PlannedCall.of(
                AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOL_DETAIL,
                "whether node pool " + nodepoolId + " exists and is active"));
        calls.add(AckPlannedCalls.remember());
        calls.addAll(AckPlannedCalls.check(this));
        calls.add(AckPlannedCalls.lookAgain());
        calls.add(PlannedCall.of(
                AckOperations.NodePools.UPGRADE_CLUSTER_NODEPOOL,
                request(ANY_CLUSTER),
                "start, of node pool " + nodepoolId));
        calls.add(AckPlannedCalls.watch());
        calls.add(PlannedCall.of(
                AckOperations.NodePools.DESCRIBE_CLUSTER_NODE_POOL_DETAIL, "verify what it shows of the above"));
        return List.copyOf(calls);
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
                checkLimit,
                acceptedWarnings,
                allWarningsAccepted);
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
        String accepted = allWarningsAccepted
                ? ", allWarningsAccepted=true"
                : acceptedWarnings.isEmpty() ? "" : ", acceptedWarnings=" + acceptedWarnings;
        String body = JsonValue.from(AckOperations.NodePools.UPGRADE_CLUSTER_NODEPOOL.body(request(ANY_CLUSTER)))
                .raw();
        return "AckNodePoolUpgrade[nodepoolId=" + nodepoolId + ", " + body + ", check=" + check + limit + accepted
                + "]";
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
        Set<String> acceptedWarnings = Set.of();
        boolean allWarningsAccepted;

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
            this.acceptedWarnings = plan.acceptedWarnings;
            this.allWarningsAccepted = plan.allWarningsAccepted;
        }
    }
}
