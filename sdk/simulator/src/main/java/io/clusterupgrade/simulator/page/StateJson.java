// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes the state of the simulator as JSON. Long lists are cut; the counts beside them are complete. */
final class StateJson {
    private static final int MOST_CLUSTERS = 200;
    private static final int MOST_CALLS = 50;

    private final List<ServiceClusters> services;
    private final PageControls controls;

    StateJson(List<ServiceClusters> services, PageControls controls) {
        this.services = services;
        this.controls = controls;
    }

    String text() {
        ObjectNode root = Json.object();
        writeClock(root.putObject("clock"));
        List<ClusterSnapshot> clusters = services.stream()
                .flatMap(service -> service.snapshots().stream())
                .toList();
        writeCounts(root.putObject("counts"), clusters);
        ArrayNode shown = root.putArray("clusters");
        mostActive(clusters).forEach(cluster -> ClusterJson.write(shown.addObject(), cluster));
        writeFaults(root.putArray("faults"));
        writeJournal(root.putArray("journal"));
        return root.toString();
    }

    private void writeClock(ObjectNode clock) {
        clock.put("task", controls.taskTime().toString());
        clock.put("gateway", controls.gatewayTime().toString());
        nextChange(services).ifPresent(next -> clock.put("next", next.toString()));
    }

    static Optional<Instant> nextChange(List<ServiceClusters> services) {
        return services.stream().flatMap(ServiceClusters::nextChanges).min(Comparator.naturalOrder());
    }

    private void writeCounts(ObjectNode counts, List<ClusterSnapshot> clusters) {
        counts.put("clusters", clusters.size());
        counts.put("calls", controls.callCount());
        for (PartState state : List.of(PartState.RUNNING, PartState.PAUSED, PartState.FAILED)) {
            counts.put(
                    state.json(),
                    clusters.stream()
                            .filter(cluster -> cluster.state() == state)
                            .count());
        }
    }

    /** Returns the clusters in their order; if there are too many, those that failed or run precede the others. */
    private static List<ClusterSnapshot> mostActive(List<ClusterSnapshot> clusters) {
        if (clusters.size() <= MOST_CLUSTERS) {
            return clusters;
        }
        List<ClusterSnapshot> sorted = new ArrayList<>(clusters);
        sorted.sort(Comparator.comparingInt(cluster -> rank(cluster.state())));
        return sorted.subList(0, MOST_CLUSTERS);
    }

    private static int rank(PartState state) {
        return switch (state) {
            case FAILED -> 0;
            case PAUSED -> 1;
            case RUNNING -> 2;
            case WAITING, CANCELED, DONE -> 3;
            case IDLE -> 4;
        };
    }

    /** Writes equal faults that follow one another as one entry with their number. */
    private void writeFaults(ArrayNode array) {
        PendingFault previous = null;
        int count = 0;
        for (PendingFault fault : controls.faults()) {
            count = fault.equals(previous) ? count + 1 : 1;
            ObjectNode entry = fault.equals(previous) ? (ObjectNode) array.get(array.size() - 1) : array.addObject();
            entry.put(
                    "for",
                    fault.operation().isEmpty() ? "any call" : fault.operation().replace("/*", ""));
            entry.put("fault", FaultText.of(fault.fault()));
            entry.put("calls", fault.once() ? count : 0);
            if (fault.end() != null) {
                entry.put("end", fault.end().toString());
            }
            previous = fault;
        }
    }

    private void writeJournal(ArrayNode array) {
        for (PageCall call : controls.newestCalls(MOST_CALLS)) {
            array.addObject()
                    .put("sequence", call.sequence())
                    .put("time", call.time().toString())
                    .put("service", call.service())
                    .put("operation", call.operation())
                    .put("method", call.method())
                    .put("path", call.path())
                    .put("status", call.status())
                    .put("authenticated", call.authenticated())
                    .put("fault", FaultText.of(call.fault()));
        }
    }
}
