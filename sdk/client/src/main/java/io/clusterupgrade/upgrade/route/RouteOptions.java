// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.route;

import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a route is carried out: its gate, its listeners, whether a hop is finished. The token of the route keeps them, so that another process can carry on, except what is code: the
 * {@linkplain #withGate gate} and the {@linkplain #withPlans changes of plans}. Of these it records that they exist, and the
 * route is only carried on by a caller that gives them again.
 *
 * <p>Immutable and thread-safe, if the gate and the changes of plans are.
 *
 * @since 0.1.0
 */
public final class RouteOptions {
    private static final RouteOptions DEFAULTS = new RouteOptions(new Draft());

    private final List<String> nodePools;
    private final @Nullable NodePoolRollingPolicy rollingPolicy;
    private final boolean finish;
    private final boolean readiness;
    private final Set<String> acceptedWarnings;
    private final boolean allWarningsAccepted;
    private final @Nullable RouteGate gate;
    private final List<UnaryOperator<UpgradePlan>> changes;

    private RouteOptions(Draft draft) {
        this.nodePools = draft.nodePools;
        this.rollingPolicy = draft.rollingPolicy;
        this.finish = draft.finish;
        this.readiness = draft.readiness;
        this.acceptedWarnings = draft.acceptedWarnings;
        this.allWarningsAccepted = draft.allWarningsAccepted;
        this.gate = draft.gate;
        this.changes = draft.changes;
    }

    /**
     * Returns the defaults: all node pools in the order of the service, with its rolling policy; no post-check; no report of readiness; no warning is
     * accepted; no gate; the default plans.
     */
    public static RouteOptions defaults() {
        return DEFAULTS;
    }

    /** Returns the node pools to upgrade, in order; empty for all. */
    public List<String> nodePools() {
        return nodePools;
    }

    /** Returns the rolling policy of the node pools; null for the service's own. */
    public @Nullable NodePoolRollingPolicy rollingPolicy() {
        return rollingPolicy;
    }

    /** Returns whether the route completes each hop itself, as {@code Upgrade.finish} does. */
    public boolean finish() {
        return finish;
    }

    /** Returns whether each hop needs a report that the cluster is ready for it. */
    public boolean readiness() {
        return readiness;
    }

    /** Returns the codes of the warnings that do not prevent a hop. */
    public Set<String> acceptedWarnings() {
        return acceptedWarnings;
    }

    /** Returns whether no warning prevents a hop. */
    public boolean allWarningsAccepted() {
        return allWarningsAccepted;
    }

    /** Returns what is asked between two hops; null for nothing. */
    public @Nullable RouteGate gate() {
        return gate;
    }

    /** Returns whether plans are changed by code. */
    public boolean changesPlans() {
        return !changes.isEmpty();
    }

    /**
     * Returns these options for some node pools of ACK only, and in this order; default all, in the order of the service. The
     * service needs all pools at the version of the control plane before the control plane's next hop, so pools can only be left
     * out of the last one.
     *
     * @param ids the ids of the pools; empty for all
     * @throws IllegalArgumentException if an id is blank or repeated
     */
    public RouteOptions withNodePools(List<String> ids) {
        if (ids.stream().anyMatch(String::isBlank) || new HashSet<>(ids).size() < ids.size()) {
            throw new IllegalArgumentException("nodePools must be different ids: " + ids);
        }
        List<String> copy = List.copyOf(ids);
        return with(draft -> draft.nodePools = copy);
    }

    /**
     * Returns these options with a rolling policy for the node pools of ACK: nodes at a time, wait, and pauses. A pause of the
     * task ends the run with {@link RouteOutcome.HopEnded}; {@code RouteRun.current().resume()} continues it.
     */
    public RouteOptions withRollingPolicy(NodePoolRollingPolicy value) {
        Objects.requireNonNull(value, "rollingPolicy");
        return with(draft -> draft.rollingPolicy = value);
    }

    /**
     * Returns these options with or without the completion of each hop by the route; default without. For CCE it sends the
     * post-check once the cluster shows the new version and the {@linkplain #withGate gate} has let the next hop start; after the
     * last hop, which has no gate, as soon as the cluster shows the version. <b>The post-check states that you have checked the
     * cluster and your workloads</b>, which the route does not do: check them in the gate; or leave this off, and call {@code
     * RouteRun.finish()} after each hop. Has no effect for the other services.
     */
    public RouteOptions withFinish(boolean value) {
        return with(draft -> draft.finish = value);
    }

    /**
     * Returns these options with or without a report before each hop, as {@code ClusterUpgrader.readiness} makes it by default,
     * which must show that the cluster is ready; default without. It only reads, so inspections and checks from before the last hop
     * are too old for the next one: accept {@code StaleResult}, or make new ones in the gate. The checks of each plan run in any
     * case.
     */
    public RouteOptions withReadiness(boolean value) {
        return with(draft -> draft.readiness = value);
    }

    /** Returns these options with the warnings of checks that do not prevent a hop, by their codes; default none. */
    public RouteOptions withAcceptedWarnings(Collection<String> codes) {
        Set<String> copy = Collections.unmodifiableSet(new TreeSet<>(codes));
        return with(draft -> draft.acceptedWarnings = copy);
    }

    /** Returns these options with or without the acceptance of all warnings, new ones included; default without. */
    public RouteOptions withAllWarningsAccepted(boolean value) {
        return with(draft -> draft.allWarningsAccepted = value);
    }

    /** Returns these options with a gate between hops; default none. */
    public RouteOptions withGate(RouteGate value) {
        Objects.requireNonNull(value, "gate");
        return with(draft -> draft.gate = value);
    }

    /**
     * Returns these options with a change of the plans of a type, for all options of plans that a route does not have itself.
     * It may be called several times for a hop, and must return a plan with the same target. Several changes are made one after
     * another.
     *
     * @param type the type of the plans, such as {@code CceClusterUpgrade}
     * @param change returns the plan to use in place of its argument
     */
    public <T extends UpgradePlan> RouteOptions withPlans(Class<T> type, UnaryOperator<T> change) {
        Objects.requireNonNull(change, "change");
        UnaryOperator<UpgradePlan> added = plan -> type.isInstance(plan) ? change.apply(type.cast(plan)) : plan;
        List<UnaryOperator<UpgradePlan>> all = new ArrayList<>(changes);
        all.add(Objects.requireNonNull(added));
        return with(draft -> draft.changes = List.copyOf(all));
    }

    private RouteOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new RouteOptions(draft);
    }

    /**
     * Returns a plan with these options.
     *
     * @throws IllegalArgumentException if a change returns a plan with another target
     */
    public UpgradePlan applyTo(UpgradePlan plan) {
        UpgradePlan changed = HopPlans.with(this, plan);
        for (UnaryOperator<UpgradePlan> change : changes) {
            changed = change.apply(changed);
        }
        String name = new RouteHop(plan).name();
        String now = new RouteHop(changed).name();
        if (!now.equals(name)) {
            throw new IllegalArgumentException(
                    "withPlans must keep the target of a plan: it made \"" + now + "\" of \"" + name + "\"");
        }
        return changed;
    }

    @Override
    public String toString() {
        return "RouteOptions[nodePools=" + nodePools + ", rollingPolicy=" + rollingPolicy + ", finish=" + finish
                + ", readiness=" + readiness
                + ", acceptedWarnings=" + acceptedWarnings + ", allWarningsAccepted=" + allWarningsAccepted + ", gate="
                + (gate != null) + ", changesPlans=" + changesPlans() + "]";
    }

    /** The values of options that are being created. */
    private static final class Draft {
        List<String> nodePools = List.of();

        @Nullable NodePoolRollingPolicy rollingPolicy;

        boolean finish;
        boolean readiness;
        Set<String> acceptedWarnings = Set.of();
        boolean allWarningsAccepted;

        @Nullable RouteGate gate;

        List<UnaryOperator<UpgradePlan>> changes = List.of();

        Draft() {}

        Draft(RouteOptions options) {
            this.nodePools = options.nodePools;
            this.rollingPolicy = options.rollingPolicy;
            this.finish = options.finish;
            this.readiness = options.readiness;
            this.acceptedWarnings = options.acceptedWarnings;
            this.allWarningsAccepted = options.allWarningsAccepted;
            this.gate = options.gate;
            this.changes = options.changes;
        }
    }
}
