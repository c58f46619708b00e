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
 * Builds {@link IdentitySettings}: from where and how credentials and projects are fetched. Not thread-safe.
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

    /** Sets the environment variables. The default is those of the process. */
    public IdentitySettingsBuilder environment(Map<String, String> value) {
        environment = value;
        return this;
    }

    /** Sets the system properties. The default is those of the JVM. */
    public IdentitySettingsBuilder properties(Map<String, String> value) {
        properties = value;
        return this;
    }

    /** Sets the directory with the profile files. The default is the system property {@code user.home}. */
    public IdentitySettingsBuilder home(Path value) {
        home = value;
        return this;
    }

    /**
     * Sets the transport of all requests, to services and to this machine's metadata. The providers do not close it. The default is
     * OkHttp, through the proxy of the JVM or of the process's environment to services, and without a proxy to this machine.
     */
    public IdentitySettingsBuilder transport(Transport value) {
        transport = value;
        localTransport = value;
        return this;
    }

    /** As {@link #transport}, for requests to services only. */
    public IdentitySettingsBuilder serviceTransport(Transport value) {
        transport = value;
        return this;
    }

    /**
     * As {@link #transport}, for requests to this machine's metadata and pod identity only. Keys are sent there in plain text: the transport
     * must not use a proxy.
     */
    public IdentitySettingsBuilder localTransport(Transport value) {
        localTransport = value;
        return this;
    }

    /** Sets the scheduler, which supplies the time. The default is the system's. */
    public IdentitySettingsBuilder scheduler(Scheduler value) {
        scheduler = value;
        return this;
    }

    /**
     * Sets the region whose IAM is used. The default is none: the global IAM.
     *
     * @throws IllegalArgumentException if it is not 1 to 64 lower-case letters, digits and hyphens
     */
    public IdentitySettingsBuilder region(String value) {
        if (!REGION.matcher(value).matches()) {
            throw new IllegalArgumentException("region must be 1 to 64 characters of a-z, 0-9 and -");
        }
        region = value;
        return this;
    }

    /**
     * Sets the base URL of Huawei's IAM. The default is {@code HUAWEICLOUD_SDK_IAM_ENDPOINT}, else the region's.
     *
     * @throws IllegalArgumentException if the value is not a valid http or https URL
     */
    public IdentitySettingsBuilder iamEndpoint(String baseUrl) {
        iamEndpoint = new Endpoint(baseUrl, "").baseUrl();
        return this;
    }

    /**
     * Sets the base URL of Alibaba's STS. The default follows {@code ALIBABA_CLOUD_STS_REGION} and the role's own region.
     *
     * @throws IllegalArgumentException if the value is not a valid http or https URL
     */
    public IdentitySettingsBuilder stsEndpoint(String baseUrl) {
        stsEndpoint = new Endpoint(baseUrl, "").baseUrl();
        return this;
    }

    /**
     * Sets the base URL of the instance metadata. The default is the vendor's fixed address. A host other than this machine must be
     * allowed with {@link #hostAllowed}.
     *
     * @throws IllegalArgumentException if the value is not a valid http or https URL
     */
    public IdentitySettingsBuilder metadataEndpoint(String baseUrl) {
        metadataEndpoint = new Endpoint(baseUrl, "").baseUrl();
        return this;
    }

    /**
     * Allows this host for metadata and for the credentials addresses that the environment names.
     *
     * @throws IllegalArgumentException if the value is not a host name or an IP address (IPv6 in brackets), for instance because it
     *     has a port
     */
    public IdentitySettingsBuilder hostAllowed(String host) {
        try {
            allowedHosts.add(HostName.canonical(host));
        } catch (UrlSyntaxException e) {
            throw new IllegalArgumentException("hostAllowed " + e.getMessage());
        }
        return this;
    }

    /** Allows {@code http://} for an IAM or STS that is not on this machine. Passwords and tokens are then sent in plain text. */
    public IdentitySettingsBuilder plainHttpAllowed() {
        plainHttpAllowed = true;
        return this;
    }

    /** Creates the settings. */
    public IdentitySettings build() {
        return new IdentitySettings(this);
    }
}
