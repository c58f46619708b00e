// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.endpoint.Endpoint;
import io.clusterupgrade.internal.net.HostName;
import io.clusterupgrade.internal.net.UrlSyntaxException;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects {@link IdentitySettings}. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class IdentitySettingsBuilder {
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,64}");

    Map<String, String> environment = System.getenv();
    Scheduler scheduler = Scheduler.system();
    final Set<String> allowedHosts = new HashSet<>();
    boolean plainHttpAllowed;

    @Nullable Map<String, String> properties;

    @Nullable Path home;

    @Nullable Transport transport;

    @Nullable Transport localTransport;

    @Nullable String region;

    @Nullable String iamEndpoint;

    @Nullable String stsEndpoint;

    @Nullable String metadataEndpoint;

    IdentitySettingsBuilder() {}

    /** Environment variables of your own. The default is the process's. */
    public IdentitySettingsBuilder environment(Map<String, String> value) {
        environment = value;
        return this;
    }

    /** System properties of your own. The default is the JVM's. */
    public IdentitySettingsBuilder properties(Map<String, String> value) {
        properties = value;
        return this;
    }

    /** The directory with the profile files. The default is the system property {@code user.home}. */
    public IdentitySettingsBuilder home(Path value) {
        home = value;
        return this;
    }

    /**
     * What carries all calls, to services and to this machine's metadata. It is not closed from here. The default is OkHttp, through
     * the proxy of the JVM or of the process's environment to services, and without one to this machine.
     */
    public IdentitySettingsBuilder transport(Transport value) {
        transport = value;
        localTransport = value;
        return this;
    }

    /** As {@link #transport}, for calls to services only. */
    public IdentitySettingsBuilder serviceTransport(Transport value) {
        transport = value;
        return this;
    }

    /**
     * As {@link #transport}, for calls to this machine's metadata and pod identity only. Keys travel there in plain text: it must not
     * go through a proxy.
     */
    public IdentitySettingsBuilder localTransport(Transport value) {
        localTransport = value;
        return this;
    }

    /** The time. The default is the system's. */
    public IdentitySettingsBuilder scheduler(Scheduler value) {
        scheduler = value;
        return this;
    }

    /**
     * The region whose IAM is asked. The default is none: the global one.
     *
     * @throws IllegalArgumentException if it is not 1 to 64 lower-case letters, digits and hyphens
     */
    public IdentitySettingsBuilder region(String value) {
        if (!REGION.matcher(value).matches()) {
            throw new IllegalArgumentException("region must be 1 to 64 of a-z, 0-9 and -");
        }
        region = value;
        return this;
    }

    /**
     * The base URL of Huawei's IAM. The default is {@code HUAWEICLOUD_SDK_IAM_ENDPOINT}, else the region's.
     *
     * @throws IllegalArgumentException if it is no http or https URL of a host
     */
    public IdentitySettingsBuilder iamEndpoint(String baseUrl) {
        iamEndpoint = new Endpoint(baseUrl, "").baseUrl();
        return this;
    }

    /**
     * The base URL of Alibaba's STS. The default follows {@code ALIBABA_CLOUD_STS_REGION} and the role's own region.
     *
     * @throws IllegalArgumentException if it is no http or https URL of a host
     */
    public IdentitySettingsBuilder stsEndpoint(String baseUrl) {
        stsEndpoint = new Endpoint(baseUrl, "").baseUrl();
        return this;
    }

    /**
     * The base URL of the instance metadata. The default is the vendor's fixed address. Another host than this machine must be
     * allowed with {@link #hostAllowed}.
     *
     * @throws IllegalArgumentException if it is no http or https URL of a host
     */
    public IdentitySettingsBuilder metadataEndpoint(String baseUrl) {
        metadataEndpoint = new Endpoint(baseUrl, "").baseUrl();
        return this;
    }

    /**
     * Lets metadata and the addresses that the environment names for credentials be on this host too.
     *
     * @throws IllegalArgumentException if it is no host name or IP address (IPv6 in brackets), for instance because it has a port
     */
    public IdentitySettingsBuilder hostAllowed(String host) {
        try {
            allowedHosts.add(HostName.canonical(host));
        } catch (UrlSyntaxException e) {
            throw new IllegalArgumentException("hostAllowed " + e.getMessage());
        }
        return this;
    }

    /** Allows {@code http://} to an IAM or STS that is not on this machine. Passwords and tokens then travel readable. */
    public IdentitySettingsBuilder plainHttpAllowed() {
        plainHttpAllowed = true;
        return this;
    }

    /** Makes the settings. */
    public IdentitySettings build() {
        return new IdentitySettings(this);
    }
}
