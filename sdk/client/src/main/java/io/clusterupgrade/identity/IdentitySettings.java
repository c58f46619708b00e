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
 * Where providers look, and how they ask: environment, home directory, transport, time, addresses. The defaults are this
 * process's own and the vendors' public addresses. Immutable and thread-safe.
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

    /** The defaults of {@link IdentitySettingsBuilder}. */
    public static IdentitySettings defaults() {
        return builder().build();
    }

    /** Starts settings of your own. */
    public static IdentitySettingsBuilder builder() {
        return new IdentitySettingsBuilder();
    }

    /** No values: they may be secrets. */
    @Override
    public String toString() {
        return "IdentitySettings[region=" + region + "]";
    }

    /** An environment variable; an empty one counts as unset. */
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

    /** The file that a variable names, else one in the home directory. */
    Path file(String variable, String inHome) {
        String named = variable(variable);
        if (named == null) {
            return inHome(inHome);
        }
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            throw new CredentialsException(variable + " is no path (" + e.getReason() + ").", null);
        }
    }

    Path inHome(String path) {
        return (home == null ? Path.of(System.getProperty("user.home", ".")) : home).resolve(path);
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /** What carries calls to IAM and STS. */
    Transport transport() {
        return transport == null ? Transports.forServices() : transport;
    }

    /** What carries calls to this machine and its metadata service: never through a proxy, unless told otherwise. */
    Transport localTransport() {
        return localTransport == null ? Transports.forThisMachine() : localTransport;
    }

    /** What has been warned of already, and need not be again. */
    Set<String> warnings() {
        return warnings;
    }

    boolean isAllowed(String host) {
        return allowedHosts.contains(host);
    }
}
