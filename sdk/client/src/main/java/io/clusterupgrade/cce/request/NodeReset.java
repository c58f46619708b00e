// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.cce.model.HostnameType;
import io.clusterupgrade.cce.model.RuntimeClass;
import io.clusterupgrade.cce.model.SecurityReinforcementType;
import io.clusterupgrade.internal.request.Checks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node to reset, and what it has afterwards (see sdk/docs/wire/cce.md#resetnode). The service takes the settings of a node in
 * a pool from the pool. Immutable and thread-safe; {@code toString} shows only the node's id.
 *
 * @since 0.1.0
 */
public final class NodeReset {
    private static final int MOST_CONDITIONS = 2;
    private static final int MOST_PODS_OF_OTHER_RUNTIMES = 256;

    private final String nodeId;
    private final String os;
    private final @Nullable String name;
    private final Map<String, Object> login;
    private final @Nullable ReinstallServerConfig serverConfig;
    private final @Nullable ReinstallVolumeConfig volumeConfig;
    private final @Nullable ReinstallRuntimeConfig runtimeConfig;
    private final @Nullable ReinstallK8sOptionsConfig k8sOptions;
    private final @Nullable NodeLifecycleConfig lifecycle;
    private final List<String> initializedConditions;
    private final @Nullable String nodeImageId;
    private final @Nullable HostnameType hostnameType;
    private final @Nullable SecurityReinforcementType securityReinforcementType;

    private NodeReset(Builder builder) {
        this.nodeId = builder.nodeId;
        this.os = builder.os;
        this.name = builder.name;
        this.login = builder.login;
        this.serverConfig = builder.serverConfig;
        this.volumeConfig = builder.volumeConfig;
        this.runtimeConfig = builder.runtimeConfig;
        this.k8sOptions = builder.k8sOptions;
        this.lifecycle = builder.lifecycle;
        this.initializedConditions = builder.initializedConditions;
        this.nodeImageId = builder.nodeImageId;
        this.hostnameType = builder.hostnameType;
        this.securityReinforcementType = builder.securityReinforcementType;
    }

    /**
     * Returns a builder for a node.
     *
     * @param nodeId the node's id
     * @param os the operating system to install
     * @throws IllegalArgumentException if one of them is blank
     */
    public static Builder builder(String nodeId, String os) {
        return new Builder(nodeId, os);
    }

    /** Returns the node's id. */
    @JsonProperty("nodeID")
    public String nodeId() {
        return nodeId;
    }

    /** Returns the operating system to install. */
    @JsonIgnore
    public String os() {
        return os;
    }

    /** Returns the name of the node; null keeps it. */
    @JsonIgnore
    public @Nullable String name() {
        return name;
    }

    /** Returns tags and root volume of the server; null means the choice of the service. */
    @JsonIgnore
    public @Nullable ReinstallServerConfig serverConfig() {
        return serverConfig;
    }

    /** Returns how the data disks are divided; null means the choice of the service. */
    @JsonIgnore
    public @Nullable ReinstallVolumeConfig volumeConfig() {
        return volumeConfig;
    }

    /** Returns the container runtime and its disk space; null means the choice of the service. */
    @JsonIgnore
    public @Nullable ReinstallRuntimeConfig runtimeConfig() {
        return runtimeConfig;
    }

    /** Returns labels, taints and limits of the node; null means the choice of the service. */
    @JsonIgnore
    public @Nullable ReinstallK8sOptionsConfig k8sOptions() {
        return k8sOptions;
    }

    /** Returns the scripts before and after the installation; null means the choice of the service. */
    @JsonIgnore
    public @Nullable NodeLifecycleConfig lifecycle() {
        return lifecycle;
    }

    /** Returns the conditions that the node must meet before pods are scheduled on it; empty for none. */
    @JsonIgnore
    public List<String> initializedConditions() {
        return initializedConditions;
    }

    /** Returns the id of the image, in the form that the vendor has deprecated; null means the choice of the service. */
    @JsonIgnore
    public @Nullable String nodeImageId() {
        return nodeImageId;
    }

    /** Returns how the node gets its name in Kubernetes; null means the choice of the service. */
    @JsonIgnore
    public @Nullable HostnameType hostnameType() {
        return hostnameType;
    }

    /** Returns how the operating system is hardened; null means the choice of the service. */
    @JsonIgnore
    public @Nullable SecurityReinforcementType securityReinforcementType() {
        return securityReinforcementType;
    }

    /** Returns the values as they are sent; the values of sensitive members are those that were given. */
    @JsonProperty("spec")
    public Map<String, Object> spec() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("os", os);
        putIfSet(spec, "name", name);
        if (!login.isEmpty()) {
            spec.put("login", login);
        }
        putIfSet(spec, "serverConfig", serverConfig);
        putIfSet(spec, "volumeConfig", volumeConfig);
        putIfSet(spec, "runtimeConfig", runtimeConfig);
        putIfSet(spec, "k8sOptions", k8sOptions);
        putIfSet(spec, "lifecycle", lifecycle);
        putIfSet(spec, "initializedConditions", initializedConditions.isEmpty() ? null : initializedConditions);
        putIfSet(spec, "extendParam", nodeImageId == null ? null : Map.of("alpha.cce/NodeImageID", nodeImageId));
        putIfSet(spec, "hostnameConfig", hostnameType == null ? null : Map.of("type", hostnameType));
        putIfSet(spec, "securityReinforcementType", securityReinforcementType);
        return spec;
    }

    private static void putIfSet(Map<String, Object> spec, String member, @Nullable Object value) {
        if (value != null) {
            spec.put(member, value);
        }
    }

    @Override
    public String toString() {
        return "NodeReset[" + nodeId + "]";
    }

    /**
     * Collects the optional values of {@link NodeReset}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String nodeId;
        private final String os;
        private @Nullable String name;
        private Map<String, Object> login = Map.of();
        private @Nullable ReinstallServerConfig serverConfig;
        private @Nullable ReinstallVolumeConfig volumeConfig;
        private @Nullable ReinstallRuntimeConfig runtimeConfig;
        private @Nullable ReinstallK8sOptionsConfig k8sOptions;
        private @Nullable NodeLifecycleConfig lifecycle;
        private List<String> initializedConditions = List.of();
        private @Nullable String nodeImageId;
        private @Nullable HostnameType hostnameType;
        private @Nullable SecurityReinforcementType securityReinforcementType;

        private Builder(String nodeId, String os) {
            this.nodeId = Checks.text("nodeId", nodeId);
            this.os = Checks.text("os", os);
        }

        /**
         * Sets the name of the node.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder name(String value) {
            name = Checks.text("name", value);
            return this;
        }

        /**
         * Sets the key pair that can log in; replaces a password.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder sshKey(String value) {
            login = Map.of("sshKey", Checks.text("sshKey", value));
            return this;
        }

        /**
         * Sets the user and password that can log in; replaces a key pair.
         *
         * @param username the user, {@code root} unless the image has another
         * @param password the password, in the form that the vendor's documentation of the call asks for
         * @throws IllegalArgumentException if one of them is blank
         */
        public Builder password(String username, String password) {
            login = Map.of(
                    "userPassword",
                    Map.of(
                            "username",
                            Checks.text("username", username),
                            "password",
                            Checks.text("password", password)));
            return this;
        }

        /** Sets tags and root volume of the server. */
        public Builder serverConfig(ReinstallServerConfig value) {
            serverConfig = Objects.requireNonNull(value, "serverConfig");
            return this;
        }

        /** Sets how the data disks are divided. */
        public Builder volumeConfig(ReinstallVolumeConfig value) {
            volumeConfig = Objects.requireNonNull(value, "volumeConfig");
            return this;
        }

        /** Sets the container runtime and its disk space. */
        public Builder runtimeConfig(ReinstallRuntimeConfig value) {
            runtimeConfig = Objects.requireNonNull(value, "runtimeConfig");
            return this;
        }

        /** Sets labels, taints and limits of the node. */
        public Builder k8sOptions(ReinstallK8sOptionsConfig value) {
            k8sOptions = Objects.requireNonNull(value, "k8sOptions");
            return this;
        }

        /** Sets the scripts before and after the installation. */
        public Builder lifecycle(NodeLifecycleConfig value) {
            lifecycle = Objects.requireNonNull(value, "lifecycle");
            return this;
        }

        /**
         * Sets the conditions that the node must meet before pods are scheduled on it.
         *
         * @param value one or two conditions
         * @throws IllegalArgumentException if there is none, there are more than two, or one is blank
         */
        public Builder initializedConditions(List<String> value) {
            initializedConditions = Checks.texts("initializedConditions", value);
            Checks.inRange("the number of initializedConditions", value.size(), 1, MOST_CONDITIONS);
            return this;
        }

        /**
         * Sets the id of the image, in the form that the vendor has deprecated; the newer one is {@link
         * ReinstallVolumeSpec.Builder#imageId}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder nodeImageId(String value) {
            nodeImageId = Checks.text("nodeImageId", value);
            return this;
        }

        /**
         * Sets how the node gets its name in Kubernetes.
         *
         * @throws IllegalArgumentException if it is absent
         */
        public Builder hostnameType(HostnameType value) {
            hostnameType = Checks.enumValue("hostnameType", value);
            return this;
        }

        /**
         * Sets how the operating system is hardened.
         *
         * @throws IllegalArgumentException if it is absent
         */
        public Builder securityReinforcementType(SecurityReinforcementType value) {
            securityReinforcementType = Checks.enumValue("securityReinforcementType", value);
            return this;
        }

        /**
         * Creates the value.
         *
         * @throws IllegalArgumentException if {@code maxPods} is above 256 and the runtime class is not {@code kuasar-vmm}
         */
        public NodeReset build() {
            Integer maxPods = k8sOptions == null ? null : k8sOptions.maxPods();
            if (maxPods != null
                    && maxPods > MOST_PODS_OF_OTHER_RUNTIMES
                    && !RuntimeClass.KUASAR_VMM.equals(runtimeClass())) {
                throw new IllegalArgumentException("maxPods must be at most " + MOST_PODS_OF_OTHER_RUNTIMES
                        + " unless runtimeClass is kuasar-vmm: " + maxPods);
            }
            return new NodeReset(this);
        }

        private @Nullable RuntimeClass runtimeClass() {
            ContainerRuntime runtime = runtimeConfig == null ? null : runtimeConfig.runtime();
            return runtime == null ? null : runtime.runtimeClass();
        }
    }
}
