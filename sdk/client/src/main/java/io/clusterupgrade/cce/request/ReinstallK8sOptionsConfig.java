// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Labels, taints and limits of a node that is reset (see sdk/docs/wire/cce.md#resetnode). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReinstallK8sOptionsConfig {
    private static final int MOST_LABELS = 20;
    private static final int MOST_TAINTS = 20;
    private static final int LEAST_PODS = 16;
    private static final int MOST_PODS = 1024;
    private static final Pattern THRESHOLD = Pattern.compile("(0(\\.\\d+)?|1(\\.0+)?):(0(\\.\\d+)?|1(\\.0+)?)");

    private final Map<String, String> labels;
    private final List<Taint> taints;
    private final @Nullable Integer maxPods;
    private final @Nullable JsonValue nicMultiqueue;
    private final @Nullable String nicThreshold;

    private ReinstallK8sOptionsConfig(Builder builder) {
        this.labels = builder.labels;
        this.taints = builder.taints;
        this.maxPods = builder.maxPods;
        this.nicMultiqueue = builder.nicMultiqueue;
        this.nicThreshold = builder.nicThreshold;
    }

    /** Returns a builder of options without values of their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the labels of the node in Kubernetes; empty means the choice of the service. */
    @JsonProperty("labels")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Map<String, String> labels() {
        return labels;
    }

    /** Returns the taints of the node; empty means the choice of the service. */
    @JsonProperty("taints")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<Taint> taints() {
        return taints;
    }

    /** Returns the most pods on the node; null means the choice of the service. */
    @JsonProperty("maxPods")
    public @Nullable Integer maxPods() {
        return maxPods;
    }

    /** Returns the queues of the network interfaces; null means the choice of the service. */
    @JsonIgnore
    public @Nullable JsonValue nicMultiqueue() {
        return nicMultiqueue;
    }

    /** Returns the queues as they are sent, as JSON in a text; null means the choice of the service. */
    @JsonProperty("nicMultiqueue")
    public @Nullable String nicMultiqueueText() {
        return nicMultiqueue == null ? null : nicMultiqueue.raw();
    }

    /** Returns the low and the high threshold of bound network interfaces; null means the choice of the service. */
    @JsonProperty("nicThreshold")
    public @Nullable String nicThreshold() {
        return nicThreshold;
    }

    /** Returns all values; those of labels that look sensitive are hidden. */
    @Override
    public String toString() {
        return "ReinstallK8sOptionsConfig[labels=" + labels + ", taints=" + taints + ", maxPods=" + maxPods
                + ", nicMultiqueue=" + nicMultiqueue + ", nicThreshold=" + nicThreshold + "]";
    }

    /**
     * Collects the optional values of {@link ReinstallK8sOptionsConfig}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private Map<String, String> labels = Map.of();
        private List<Taint> taints = List.of();
        private @Nullable Integer maxPods;
        private @Nullable JsonValue nicMultiqueue;
        private @Nullable String nicThreshold;

        private Builder() {}

        /**
         * Sets the labels of the node in Kubernetes.
         *
         * @param value 1 to 20 labels; a value may be empty
         * @throws IllegalArgumentException if there is none, there are more than 20, or a key is blank
         */
        public Builder labels(Map<String, String> value) {
            Checks.inRange("the number of labels", value.size(), 1, MOST_LABELS);
            value.forEach((key, text) -> {
                Checks.text("the key of labels", key);
                Objects.requireNonNull(text, "the value of labels");
            });
            labels = ImmutableCopies.map(value);
            return this;
        }

        /**
         * Sets the taints of the node.
         *
         * @param value 1 to 20 taints
         * @throws IllegalArgumentException if there is none or there are more than 20
         */
        public Builder taints(List<Taint> value) {
            Checks.inRange("the number of taints", value.size(), 1, MOST_TAINTS);
            taints = List.copyOf(value);
            return this;
        }

        /**
         * Sets the most pods on the node. More than 256 need the runtime class {@code kuasar-vmm}; {@link
         * NodeReset.Builder#build} checks that.
         *
         * @throws IllegalArgumentException if it is not 16 to 1024
         */
        public Builder maxPods(int value) {
            maxPods = Checks.inRange("maxPods", value, LEAST_PODS, MOST_PODS);
            return this;
        }

        /**
         * Sets the queues of the network interfaces; sent as a text that contains the JSON.
         *
         * @param value such as {@code [{"queue":4}]}
         */
        public Builder nicMultiqueue(JsonValue value) {
            nicMultiqueue = Objects.requireNonNull(value, "nicMultiqueue");
            return this;
        }

        /**
         * Sets the low and the high threshold of bound network interfaces.
         *
         * @param value two numbers from 0 to 1 with a colon between them, such as {@code 0.3:0.6}
         * @throws IllegalArgumentException if it has another form
         */
        public Builder nicThreshold(String value) {
            if (!THRESHOLD
                    .matcher(Objects.requireNonNull(value, "nicThreshold"))
                    .matches()) {
                throw new IllegalArgumentException(
                        "nicThreshold must be two numbers from 0 to 1 with a colon between them: " + value);
            }
            nicThreshold = value;
            return this;
        }

        /** Creates the options. */
        public ReinstallK8sOptionsConfig build() {
            return new ReinstallK8sOptionsConfig(this);
        }
    }
}
