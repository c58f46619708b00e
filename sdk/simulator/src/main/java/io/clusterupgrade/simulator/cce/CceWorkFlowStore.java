// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceWorkFlow;
import io.clusterupgrade.simulator.cce.model.CceWorkFlowPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The workflows of a cluster, at most one of them unfinished. Guarded by the lock of the cluster. */
final class CceWorkFlowStore {
    private static final int OPEN = Integer.MAX_VALUE;
    /** The index of the upgrade in the points. */
    private static final int UPGRADE = 2;

    /** A workflow; it does not include tasks started after its end. */
    private static final class Flow {
        final String uid;
        final String clusterVersion;
        final String targetVersion;
        final Instant created;
        final int begin;
        int end = OPEN;

        @Nullable Instant cancelled;

        Flow(String uid, String clusterVersion, String targetVersion, Instant created, int begin) {
            this.uid = uid;
            this.clusterVersion = clusterVersion;
            this.targetVersion = targetVersion;
            this.created = created;
            this.begin = begin;
        }
    }

    private final CceContext context;
    private final Function<CceWindow, List<CceWorkFlowPoint>> points;
    private final List<Flow> newestFirst = new ArrayList<>();

    CceWorkFlowStore(CceContext context, Function<CceWindow, List<CceWorkFlowPoint>> points) {
        this.context = context;
        this.points = points;
    }

    CceWorkFlow start(String clusterVersion, String targetVersion) {
        if (all().stream().anyMatch(flow -> !isFinal(flow))) {
            throw new CceErrorException(409, "CCE.01409001", "an upgrade workflow exists that is not over");
        }
        String uid = context.uid("workflow", newestFirst.size() + 1);
        Flow flow = new Flow(uid, clusterVersion, targetVersion, context.now(), context.nextNumber());
        newestFirst.add(0, flow);
        return view(flow);
    }

    List<CceWorkFlow> all() {
        return newestFirst.stream().map(this::view).toList();
    }

    CceWorkFlow get(String uid) {
        return view(find(uid));
    }

    /**
     * Cancels a workflow; rejected unless no task is started or a task failed, and while any task is unfinished
     * (see sdk/docs/wire/cce.md#workflow).
     */
    CceWorkFlow cancel(String uid) {
        Flow flow = find(uid);
        CceWorkFlow view = view(flow);
        boolean isIdle = view.points().stream()
                .allMatch(point -> !point.isStarted() || point.hasFailed() || point.hasSucceeded());
        if (!isIdle || !(view.phase().equals("Init") || view.phase().equals("Pending"))) {
            throw CceErrorException.wrongState("a workflow in phase " + view.phase() + " cannot be cancelled");
        }
        flow.end = context.nextNumber();
        flow.cancelled = context.now();
        return view(flow);
    }

    /** Returns whether a cancelled workflow includes the task with this number. */
    boolean hasCancelled(int taskNumber) {
        return newestFirst.stream()
                .anyMatch(flow -> flow.cancelled != null && new CceWindow(flow.begin, flow.end).contains(taskNumber));
    }

    /** Ends workflows that have succeeded, so that they include no further tasks. */
    void closeFinished() {
        newestFirst.stream()
                .filter(flow -> flow.end == OPEN && view(flow).phase().equals("Success"))
                .forEach(flow -> flow.end = context.nextNumber());
    }

    private Flow find(String uid) {
        return newestFirst.stream()
                .filter(flow -> flow.uid.equals(uid))
                .findFirst()
                .orElseThrow(() -> CceErrorException.notFound("upgrade workflow"));
    }

    private CceWorkFlow view(Flow flow) {
        List<CceWorkFlowPoint> now = points.apply(new CceWindow(flow.begin, flow.end));
        String phase = flow.cancelled == null ? phase(now) : "Cancel";
        return new CceWorkFlow(
                flow.uid,
                context.clusterId(),
                flow.clusterVersion,
                flow.targetVersion,
                phase,
                flow.created,
                updated(flow, now),
                now);
    }

    private static Instant updated(Flow flow, List<CceWorkFlowPoint> points) {
        if (flow.cancelled != null) {
            return flow.cancelled;
        }
        return points.stream()
                .flatMap(point -> Stream.concat(Stream.ofNullable(point.start()), Stream.ofNullable(point.end())))
                .max(Instant::compareTo)
                .orElse(flow.created);
    }

    /** Returns the phase of a workflow; failures before the upgrade do not count after the upgrade has started. */
    private static String phase(List<CceWorkFlowPoint> points) {
        if (points.stream().noneMatch(CceWorkFlowPoint::isStarted)) {
            return "Init";
        }
        List<CceWorkFlowPoint> fromUpgrade = points.subList(UPGRADE, points.size());
        List<CceWorkFlowPoint> counted = fromUpgrade.get(0).isStarted() ? fromUpgrade : points;
        if (counted.stream().anyMatch(CceWorkFlowPoint::hasFailed)) {
            return "Pending";
        }
        return points.get(points.size() - 1).hasSucceeded() ? "Success" : "Running";
    }

    private static boolean isFinal(CceWorkFlow flow) {
        return flow.phase().equals("Success") || flow.phase().equals("Cancel");
    }
}
