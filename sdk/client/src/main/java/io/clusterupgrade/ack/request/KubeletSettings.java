// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import io.clusterupgrade.internal.request.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Settings of the kubelet on the nodes of a node pool, by the names of Kubernetes (see
 * sdk/docs/wire/ack.md#other-writes-on-nodes). Those that are not set do not change. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class KubeletSettings {
    private final Map<String, Object> values;

    private KubeletSettings(Builder builder) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(builder.values));
    }

    /** Returns a builder of settings; those that are not set do not change. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the settings that are set, by their names in the kubelet's configuration, in the order in which they were set. */
    @com.fasterxml.jackson.annotation.JsonValue
    public Map<String, Object> values() {
        return values;
    }

    /**
     * Collects the settings of {@link KubeletSettings}, each of which may be left out. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Map<String, Object> values = new LinkedHashMap<>();

        private Builder() {}

        /** Sets the largest number of pods on a node. */
        public Builder maxPods(long value) {
            return set("maxPods", value);
        }

        /**
         * Sets the policy of the CPU manager: {@code none} or {@code static}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder cpuManagerPolicy(String value) {
            return setText("cpuManagerPolicy", value);
        }

        /**
         * Sets the policy of the topology manager, such as {@code restricted}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder topologyManagerPolicy(String value) {
            return setText("topologyManagerPolicy", value);
        }

        /**
         * Sets the policy of the memory manager: {@code None} or {@code Static}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder memoryManagerPolicy(String value) {
            return setText("memoryManagerPolicy", value);
        }

        /** Sets the memory reserved on each NUMA node. */
        public Builder reservedMemory(List<ReservedMemory> value) {
            return set("reservedMemory", List.copyOf(value));
        }

        /** Sets the resources reserved for Kubernetes, such as {@code cpu} and {@code "100m"}. */
        public Builder kubeReserved(Map<String, String> value) {
            return setMap("kubeReserved", value);
        }

        /** Sets the resources reserved for the operating system. */
        public Builder systemReserved(Map<String, String> value) {
            return setMap("systemReserved", value);
        }

        /** Sets the thresholds at which pods are evicted at once, such as {@code memory.available} and {@code "5%"}. */
        public Builder evictionHard(Map<String, String> value) {
            return setMap("evictionHard", value);
        }

        /** Sets the thresholds at which pods are evicted after a grace period. */
        public Builder evictionSoft(Map<String, String> value) {
            return setMap("evictionSoft", value);
        }

        /** Sets the grace periods of the soft thresholds, such as {@code "1m30s"}. */
        public Builder evictionSoftGracePeriod(Map<String, String> value) {
            return setMap("evictionSoftGracePeriod", value);
        }

        /** Sets which feature gates are on. */
        public Builder featureGates(Map<String, Boolean> value) {
            return setMap("featureGates", value);
        }

        /** Sets the unsafe parameters of the kernel that pods may set. */
        public Builder allowedUnsafeSysctls(List<String> value) {
            return set("allowedUnsafeSysctls", List.copyOf(value));
        }

        /** Sets the addresses of DNS servers. */
        public Builder clusterDNS(List<String> value) {
            return set("clusterDNS", List.copyOf(value));
        }

        /** Sets the largest number of log files of a container. */
        public Builder containerLogMaxFiles(long value) {
            return set("containerLogMaxFiles", value);
        }

        /**
         * Sets the size at which a log file is rotated, such as {@code 10Mi}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder containerLogMaxSize(String value) {
            return setText("containerLogMaxSize", value);
        }

        /** Sets how many logs are rotated at once. */
        public Builder containerLogMaxWorkers(int value) {
            return set("containerLogMaxWorkers", value);
        }

        /**
         * Sets how often logs are checked, such as {@code 10s}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder containerLogMonitorInterval(String value) {
            return setText("containerLogMonitorInterval", value);
        }

        /** Sets whether CPU limits are enforced by quotas. */
        public Builder cpuCFSQuota(boolean value) {
            return set("cpuCFSQuota", value);
        }

        /**
         * Sets the period of CPU quotas, such as {@code 100ms}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder cpuCFSQuotaPeriod(String value) {
            return setText("cpuCFSQuotaPeriod", value);
        }

        /** Sets the largest burst of events. */
        public Builder eventBurst(long value) {
            return set("eventBurst", value);
        }

        /** Sets the largest number of events each second; 0 means no limit. */
        public Builder eventRecordQPS(long value) {
            return set("eventRecordQPS", value);
        }

        /**
         * Sets the use of the disk, in percent, above which images are removed.
         *
         * @throws IllegalArgumentException if it is not 0 to 100
         */
        public Builder imageGCHighThresholdPercent(int value) {
            return setPercent("imageGCHighThresholdPercent", value);
        }

        /**
         * Sets the use of the disk, in percent, down to which images are removed.
         *
         * @throws IllegalArgumentException if it is not 0 to 100
         */
        public Builder imageGCLowThresholdPercent(int value) {
            return setPercent("imageGCLowThresholdPercent", value);
        }

        /** Sets the largest burst of requests to the API server. */
        public Builder kubeAPIBurst(long value) {
            return set("kubeAPIBurst", value);
        }

        /** Sets the largest number of requests to the API server each second. */
        public Builder kubeAPIQPS(long value) {
            return set("kubeAPIQPS", value);
        }

        /** Sets the largest number of processes in a pod; -1 means no limit. */
        public Builder podPidsLimit(long value) {
            return set("podPidsLimit", value);
        }

        /** Sets the port for requests without authentication; 0 means none. */
        public Builder readOnlyPort(long value) {
            return set("readOnlyPort", value);
        }

        /** Sets the largest burst of image pulls. */
        public Builder registryBurst(long value) {
            return set("registryBurst", value);
        }

        /** Sets the largest number of image pulls each second; 0 means no limit. */
        public Builder registryPullQPS(long value) {
            return set("registryPullQPS", value);
        }

        /** Sets whether images are pulled one at a time. */
        public Builder serializeImagePulls(boolean value) {
            return set("serializeImagePulls", value);
        }

        /** Sets whether the kubelet requests its serving certificate from the API server. */
        public Builder serverTLSBootstrap(boolean value) {
            return set("serverTLSBootstrap", value);
        }

        /** Sets the tracing of the kubelet. */
        public Builder tracing(KubeletTracing value) {
            return set("tracing", Objects.requireNonNull(value, "tracing"));
        }

        private Builder setText(String name, String value) {
            return set(name, Checks.text(name, value));
        }

        private Builder setPercent(String name, int value) {
            return set(name, Checks.inRange(name, value, 0, 100));
        }

        private Builder setMap(String name, Map<String, ?> value) {
            return set(name, Collections.unmodifiableMap(new LinkedHashMap<>(value)));
        }

        private Builder set(String name, Object value) {
            values.put(name, value);
            return this;
        }

        /** Creates the settings. */
        public KubeletSettings build() {
            return new KubeletSettings(this);
        }
    }
}
