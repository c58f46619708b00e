// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.SystemPropertyCredentials;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of credentials providers: environment, home directory, transport, time, addresses. The defaults are those of this
 * process and the vendors' public addresses. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IdentitySettings {
    private final Map<String, String> environment;
    private final @Nullable Map<String, String> properties;
    private final @Nullable Path home;
    private final @Nullable Transport transport;
    private final @Nullable Transport localTransport;
    private final Scheduler scheduler;
    private final Set<String> allowedHosts;
    private final Set<String> warnings = ConcurrentHashMap.newKeySet();

    final @Nullable String region;
    final @Nullable String iamEndpoint;
    final @Nullable String stsEndpoint;
    final @Nullable String metadataEndpoint;
    final boolean plainHttpAllowed;

    IdentitySettings(IdentitySettingsBuilder builder) {
        this.environment = builder.environment;
        this.properties = builder.properties;
        this.home = builder.home;
        this.transport = builder.transport;
        this.localTransport = builder.localTransport;
        this.scheduler = builder.scheduler;
        this.allowedHosts = Set.copyOf(builder.allowedHosts);
        this.region = builder.region;
        this.iamEndpoint = builder.iamEndpoint;
        this.stsEndpoint = builder.stsEndpoint;
        this.metadataEndpoint = builder.metadataEndpoint;
        this.plainHttpAllowed = builder.plainHttpAllowed;
    }

    /** Returns settings with the defaults of {@link IdentitySettingsBuilder}. */
    public static IdentitySettings defaults() {
        return builder().build();
    }

    /** Creates a builder of custom settings. */
    public static IdentitySettingsBuilder builder() {
        return new IdentitySettingsBuilder();
    }

    /** Returns the region only: other values may be secrets. */
    @Override
    public String toString() {
        return "IdentitySettings[region=" + region + "]";
    }

    /** Returns an environment variable, or null if it is unset or blank. */
    @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    boolean isTrue(String variable) {
        return "true".equalsIgnoreCase(variable(variable));
    }

    Map<String, String> environment() {
        return environment;
    }

    SystemPropertyCredentials systemProperties() {
        return properties == null ? SystemPropertyCredentials.alibaba() : SystemPropertyCredentials.alibaba(properties);
    }

    /** Returns the file that a variable names, else one in the home directory. */
    Path file(String variable, String inHome) {
        String named = variable(variable);
        if (named == null) {
            return inHome(inHome);
        }
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            throw new CredentialsException(variable + " is not a path (" + e.getReason() + ").", null);
        }
    }

    Path inHome(String path) {
        return (home == null ? Path.of(System.getProperty("user.home", ".")) : home).resolve(path);
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /** Returns the transport to IAM and STS. */
    Transport transport() {
        return transport == null ? Transports.forRemoteServices() : transport;
    }

    /** Returns the transport to this machine and its metadata service, which by default uses no proxy. */
    Transport localTransport() {
        return localTransport == null ? Transports.forLocalServices() : localTransport;
    }

    /** Returns the warnings that were logged already, so that each is logged once. */
    Set<String> warnings() {
        return warnings;
    }

    boolean isAllowed(String host) {
        return allowedHosts.contains(host);
    }
}
