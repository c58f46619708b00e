// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.ack.model.DiagnosisType;
import io.clusterupgrade.internal.request.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A request to diagnose a part of a cluster (see sdk/docs/wire/ack.md#diagnoses). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CreateClusterDiagnosisRequest {
    private final String clusterId;
    private final DiagnosisType type;
    private final Map<String, String> target;

    private CreateClusterDiagnosisRequest(String clusterId, DiagnosisType type, Map<String, String> target) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.type = type;
        this.target = target;
    }

    /** Returns a request to diagnose the cluster. */
    public static CreateClusterDiagnosisRequest cluster(String clusterId) {
        return new CreateClusterDiagnosisRequest(clusterId, DiagnosisType.CLUSTER, Map.of());
    }

    /**
     * Returns a request to diagnose a node.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static CreateClusterDiagnosisRequest node(String clusterId, String nodeName) {
        return new CreateClusterDiagnosisRequest(
                clusterId, DiagnosisType.NODE, Map.of("name", Checks.text("nodeName", nodeName)));
    }

    /**
     * Returns a request to diagnose the memory of a node.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static CreateClusterDiagnosisRequest memory(String clusterId, String nodeName) {
        return new CreateClusterDiagnosisRequest(
                clusterId, DiagnosisType.MEMORY, Map.of("node", Checks.text("nodeName", nodeName)));
    }

    /**
     * Returns a request to diagnose a pod.
     *
     * @throws IllegalArgumentException if a value is blank
     */
    public static CreateClusterDiagnosisRequest pod(String clusterId, String namespace, String podName) {
        return named(clusterId, DiagnosisType.POD, namespace, Checks.text("podName", podName));
    }

    /**
     * Returns a request to diagnose a service of Kubernetes.
     *
     * @throws IllegalArgumentException if a value is blank
     */
    public static CreateClusterDiagnosisRequest service(String clusterId, String namespace, String serviceName) {
        return named(clusterId, DiagnosisType.SERVICE, namespace, Checks.text("serviceName", serviceName));
    }

    /**
     * Returns a request to diagnose an ingress.
     *
     * @param url such as {@code https://example.com}
     * @throws IllegalArgumentException if the URL is blank
     */
    public static CreateClusterDiagnosisRequest ingress(String clusterId, String url) {
        return new CreateClusterDiagnosisRequest(
                clusterId, DiagnosisType.INGRESS, Map.of("url", Checks.text("url", url)));
    }

    /**
     * Returns a request to diagnose the network between two addresses.
     *
     * @param source the address from which the connection is made
     * @param destination the address to which it is made
     * @param port the port of the destination, from 1 to 65535
     * @throws IllegalArgumentException if an address is blank, or the port is no port
     */
    public static CreateClusterDiagnosisRequest network(String clusterId, String source, String destination, int port) {
        Map<String, String> target = new LinkedHashMap<>();
        target.put("src", Checks.text("source", source));
        target.put("dst", Checks.text("destination", destination));
        // The service takes the port as a text.
        target.put("dport", String.valueOf(Checks.inRange("port", port, 1, 65_535)));
        return new CreateClusterDiagnosisRequest(clusterId, DiagnosisType.NETWORK, Collections.unmodifiableMap(target));
    }

    private static CreateClusterDiagnosisRequest named(
            String clusterId, DiagnosisType type, String namespace, String name) {
        Map<String, String> target = new LinkedHashMap<>();
        target.put("namespace", Checks.text("namespace", namespace));
        target.put("name", name);
        return new CreateClusterDiagnosisRequest(clusterId, type, Collections.unmodifiableMap(target));
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the kind of what is diagnosed. */
    @JsonProperty("type")
    public DiagnosisType type() {
        return type;
    }

    /** Returns what is diagnosed, by the names of the service; empty for the cluster. */
    @JsonProperty("target")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Map<String, String> target() {
        return target;
    }
}
