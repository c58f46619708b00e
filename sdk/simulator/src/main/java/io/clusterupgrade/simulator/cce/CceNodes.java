// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceJob;
import io.clusterupgrade.simulator.cce.model.CceNode;
import io.clusterupgrade.simulator.cce.model.SimulatedCceNodePool;
import io.clusterupgrade.simulator.engine.NextChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The node pools of a cluster, their nodes, and the jobs that reset them. Guarded by the lock of the cluster. */
final class CceNodes {
    private final CceContext context;
    private final Duration resetDuration;
    /** Pool uid → pool name. */
    private final Map<String, String> pools = new LinkedHashMap<>();

    private final List<CceNodeState> nodes = new ArrayList<>();
    private final List<CceJobRun> newestJobFirst = new ArrayList<>();

    CceNodes(CceContext context, CceClusterSpec spec) {
        this.context = context;
        this.resetDuration = spec.nodeResetDuration;
        spec.pools.forEach((name, count) -> {
            boolean isDefault = name.equals(SimulatedCceNodePool.DEFAULT);
            String pool = isDefault ? name : CceContext.uid(context.clusterId() + "-pool-" + name);
            pools.put(pool, name);
            String prefix = spec.name + "-" + (isDefault ? "node" : name) + "-";
            for (int i = 1; i <= count; i++) {
                String uid = CceContext.uid(context.clusterId() + "-" + prefix + i);
                nodes.add(new CceNodeState(uid, prefix + i, pool, spec.version));
            }
        });
    }

    void settle() {
        Instant now = context.now();
        newestJobFirst.forEach(job -> job.settle(now));
    }

    List<CceNodeState> states() {
        return List.copyOf(nodes);
    }

    /** Returns the nodes; the phase of an upgrade takes precedence over the phase of a job. */
    List<CceNode> nodes(Function<CceNodeState, @Nullable String> upgradePhase) {
        return nodes.stream()
                .map(node -> new CceNode(
                        node.uid(),
                        node.name(),
                        node.pool(),
                        node.version(),
                        phase(node, upgradePhase.apply(node)),
                        node.isUpToDate()))
                .toList();
    }

    private String phase(CceNodeState node, @Nullable String upgradePhase) {
        if (upgradePhase != null) {
            return upgradePhase;
        }
        CceJobRun newest = newestJob(node.pool());
        String jobPhase = newest == null ? null : newest.nodePhase(node);
        return jobPhase == null ? "Active" : jobPhase;
    }

    List<SimulatedCceNodePool> pools(List<CceNode> all) {
        return pools.entrySet().stream()
                .map(pool -> {
                    CceJobRun job = newestJob(pool.getKey());
                    return new SimulatedCceNodePool(
                            pool.getKey(),
                            pool.getValue(),
                            job == null || job.isOver() ? "" : "Synchronizing",
                            job == null ? "" : job.uid(),
                            all.stream()
                                    .filter(node -> node.poolUid().equals(pool.getKey()))
                                    .toList());
                })
                .toList();
    }

    String reset(String pool, CceNodePoolPlan plan) {
        String name = pools.get(pool);
        if (name == null) {
            throw CceErrorException.notFound("node pool");
        }
        List<CceNodeState> inPool =
                nodes.stream().filter(node -> node.pool().equals(pool)).toList();
        List<String> known = inPool.stream().map(CceNodeState::uid).toList();
        if (!Stream.concat(plan.nodeUids.stream(), plan.skippedUids.stream()).allMatch(known::contains)) {
            throw CceErrorException.invalidField("a node is not in the node pool");
        }
        if (plan.maxUnavailable < 1 || plan.maxUnavailable > 20) {
            throw CceErrorException.invalidField("maxUnavailable must be 1 to 20");
        }
        List<CceNodeState> chosen = inPool.stream()
                .filter(node -> plan.nodeUids.isEmpty() || plan.nodeUids.contains(node.uid()))
                .filter(node -> !plan.skippedUids.contains(node.uid()))
                .toList();
        List<List<CceNodeState>> batches = new ArrayList<>();
        for (int from = 0; from < chosen.size(); from += plan.maxUnavailable) {
            batches.add(chosen.subList(from, Math.min(chosen.size(), from + plan.maxUnavailable)));
        }
        String uid = context.uid("job", newestJobFirst.size() + 1);
        newestJobFirst.add(0, new CceJobRun(uid, context, pool, name, batches, resetDuration));
        return uid;
    }

    void nextChange(NextChange next) {
        newestJobFirst.forEach(job -> next.at(job.nextChange()));
    }

    boolean isBusy() {
        return newestJobFirst.stream().anyMatch(job -> !job.isOver());
    }

    List<CceJob> jobs() {
        return newestJobFirst.stream().map(CceJobRun::snapshot).toList();
    }

    private @Nullable CceJobRun newestJob(String pool) {
        return newestJobFirst.stream()
                .filter(job -> job.pool().equals(pool))
                .findFirst()
                .orElse(null);
    }
}
