// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.endpoint.Endpoint;
import io.clusterupgrade.endpoint.EndpointContext;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.event.CallListener;
import io.clusterupgrade.identity.HuaweiProjects;
import io.clusterupgrade.identity.IdentitySettings;
import io.clusterupgrade.identity.IdentitySettingsBuilder;
import io.clusterupgrade.internal.CallComponents;
import io.clusterupgrade.internal.CallLimits;
import io.clusterupgrade.internal.ProjectSource;
import io.clusterupgrade.internal.recording.ExchangeLog;
import io.clusterupgrade.internal.text.InvisibleCharacters;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.RetryPolicy;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Sleeper;
import io.clusterupgrade.transport.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings that a builder collects, and the defaults of those that are not set. Mutable. */
final class ClientSettings {
    private static final String IAM_ENDPOINT = "HUAWEICLOUD_SDK_IAM_ENDPOINT";
    private static final Pattern PROJECT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,64}");

    final CloudService service;
    final VendorDefaults defaults;

    @Nullable EndpointStyle style;

    @Nullable CredentialsProvider provider;

    @Nullable Signer signer;

    @Nullable Transport transport;

    @Nullable Clock clock;

    @Nullable Sleeper sleeper;

    @Nullable Scheduler scheduler;

    @Nullable ZoneId zone;

    @Nullable RateLimit rateLimit;

    @Nullable ExchangeRecorder recorder;

    List<CallListener> listeners = List.of();
    RetryPolicy policy = RetryPolicy.defaults();
    Duration connectTimeout = Duration.ofSeconds(10);
    Duration attemptTimeout = Duration.ofSeconds(30);
    Duration callTimeout = Duration.ofMinutes(3);
    boolean plainHttpAllowed;
    boolean proxyFromEnvironment = true;
    Map<String, String> environment = System.getenv();

    /** The environment variable that the endpoint is from, for messages; null if it is from the program. */
    @Nullable String endpointVariable;

    private @Nullable String region;
    private @Nullable String projectId;
    private @Nullable String endpoint;
    private @Nullable String iamEndpoint;

    ClientSettings(CloudService service) {
        this.service = service;
        this.defaults = VendorDefaults.of(service.vendor());
    }

    private ClientSettings(ClientSettings other) {
        service = other.service;
        defaults = other.defaults;
        style = other.style;
        provider = other.provider;
        signer = other.signer;
        transport = other.transport;
        clock = other.clock;
        sleeper = other.sleeper;
        scheduler = other.scheduler;
        zone = other.zone;
        rateLimit = other.rateLimit;
        recorder = other.recorder;
        listeners = other.listeners;
        policy = other.policy;
        connectTimeout = other.connectTimeout;
        attemptTimeout = other.attemptTimeout;
        callTimeout = other.callTimeout;
        plainHttpAllowed = other.plainHttpAllowed;
        proxyFromEnvironment = other.proxyFromEnvironment;
        environment = other.environment;
        region = other.region;
        projectId = other.projectId;
        endpoint = other.endpoint;
        endpointVariable = other.endpointVariable;
        iamEndpoint = other.iamEndpoint;
    }

    ClientSettings copy() {
        return new ClientSettings(this);
    }

    void listener(CallListener listener) {
        List<CallListener> all = new ArrayList<>(listeners);
        all.add(listener);
        listeners = List.copyOf(all);
    }

    void region(String value) {
        if (!REGION.matcher(value).matches()) {
            throw new IllegalArgumentException("region must be 1 to 64 of a-z, 0-9 and -" + invisible(value));
        }
        region = value;
    }

    @Nullable String region() {
        return region;
    }

    void projectId(String value) {
        projectId = checkedProjectId(value);
    }

    /** Returns the id if it can be put into paths and a header unchanged. */
    static String checkedProjectId(String value) {
        if (!PROJECT.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "projectId must be 1 to 64 of a-z, A-Z, 0-9, - and _" + invisible(value));
        }
        return value;
    }

    /** Names an invisible character: without this the value would look valid. */
    private static String invisible(String value) {
        String flaw = value.indexOf('\n') >= 0 ? null : InvisibleCharacters.find(value);
        return flaw == null ? "" : "; it has a " + flaw;
    }

    void endpoint(String baseUrl) {
        endpoint = new Endpoint(baseUrl, "").baseUrl();
        endpointVariable = null;
    }

    void iamEndpoint(String baseUrl) {
        iamEndpoint = new Endpoint(baseUrl, "").baseUrl();
    }

    /**
     * Returns the components of a client.
     *
     * @throws IllegalArgumentException if no call could work with these settings
     */
    CallComponents components() {
        EndpointStyle effective = style();
        Endpoint resolved = effective.endpoint(new EndpointContext(service, region, projectId, "v", false));
        if (resolved.isPlainHttpAcrossTheNetwork() && !plainHttpAllowed) {
            throw new IllegalArgumentException(
                    "endpoint" + (endpointVariable == null ? "" : " (environment variable " + endpointVariable + ")")
                            + " must begin with https://: signatures and tokens would be readable on the way to "
                            + resolved.baseUrl() + "; call plainHttpAllowed() on the builder to allow it");
        }
        Scheduler time = scheduler();
        Transport carrier = transport != null
                ? transport
                : OkHttpTransport.builder()
                        .connectTimeout(connectTimeout)
                        .environment(environment)
                        .proxyFromEnvironment(proxyFromEnvironment)
                        .build();
        Supplier<IdentitySettings> identity = () -> identity(carrier, time);
        CredentialsProvider keys = provider(identity);
        return new CallComponents(
                service,
                effective,
                region,
                project(keys, identity),
                keys,
                signer(),
                carrier,
                policy,
                rateLimit,
                listeners,
                exchangeLog(),
                CallLimits.of(callTimeout, attemptTimeout, policy),
                time,
                zone == null ? defaults.zone() : zone,
                defaults.isXmlAccepted());
    }

    static Duration positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
        return value;
    }

    private @Nullable ExchangeLog exchangeLog() {
        if (recorder == null) {
            return null;
        }
        recorder.log().useFor(service);
        return recorder.log();
    }

    private EndpointStyle style() {
        EndpointStyle chosen = style == null ? defaults.endpointStyle() : style;
        return endpoint == null ? chosen : chosen.at(endpoint);
    }

    private CredentialsProvider provider(Supplier<IdentitySettings> identity) {
        return provider == null ? defaults.credentialsChain(identity.get()) : provider;
    }

    private ProjectSource project(CredentialsProvider keys, Supplier<IdentitySettings> identity) {
        if (projectId != null || !defaults.hasProjects() || !signer().needsCredentials()) {
            return ProjectSource.fixed(projectId);
        }
        boolean iamIsKnown = iamEndpoint != null || isSet(IAM_ENDPOINT) || (endpoint == null && style == null);
        return new ProjectLookup(keys, HuaweiProjects.of(identity.get()), iamIsKnown ? region : null);
    }

    private IdentitySettings identity(Transport carrier, Scheduler time) {
        IdentitySettingsBuilder identity = IdentitySettings.builder()
                .environment(environment)
                .scheduler(time)
                .serviceTransport(carrier);
        if (region != null) {
            identity.region(region);
        }
        if (iamEndpoint != null) {
            identity.iamEndpoint(iamEndpoint);
        }
        return plainHttpAllowed ? identity.plainHttpAllowed().build() : identity.build();
    }

    private boolean isSet(String variable) {
        String value = environment.get(variable);
        return value != null && !value.isBlank();
    }

    private Signer signer() {
        return signer == null ? defaults.signer() : signer;
    }

    private Scheduler scheduler() {
        if (scheduler != null) {
            return scheduler;
        }
        return clock == null && sleeper == null
                ? Scheduler.system()
                : Scheduler.of(clock == null ? Clock.systemUTC() : clock, sleeper);
    }
}
