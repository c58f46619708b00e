// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.endpoint.AlibabaRoaStyle;
import io.clusterupgrade.endpoint.Endpoint;
import io.clusterupgrade.endpoint.EndpointContext;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.endpoint.HuaweiProjectStyle;
import io.clusterupgrade.event.CallListener;
import io.clusterupgrade.identity.AlibabaIdentity;
import io.clusterupgrade.identity.HuaweiIdentity;
import io.clusterupgrade.identity.HuaweiProjects;
import io.clusterupgrade.identity.IdentitySettings;
import io.clusterupgrade.identity.IdentitySettingsBuilder;
import io.clusterupgrade.internal.CallComponents;
import io.clusterupgrade.internal.CallLimits;
import io.clusterupgrade.internal.ProjectSource;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a builder collects, and the defaults of what it was not told. */
final class ClientSettings implements Cloneable {
    private static final String IAM_ENDPOINT = "HUAWEICLOUD_SDK_IAM_ENDPOINT";
    private static final Pattern PROJECT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,64}");

    final CloudService service;

    @Nullable EndpointStyle style;

    @Nullable CredentialsProvider provider;

    @Nullable Signer signer;

    @Nullable Transport transport;

    @Nullable Clock clock;

    @Nullable Sleeper sleeper;

    @Nullable Scheduler scheduler;

    @Nullable ZoneId zone;

    @Nullable RateLimit rateLimit;

    List<CallListener> listeners = List.of();
    RetryPolicy policy = RetryPolicy.defaults();
    Duration connectTimeout = Duration.ofSeconds(10);
    Duration attemptTimeout = Duration.ofSeconds(30);
    Duration callTimeout = Duration.ofMinutes(3);
    boolean plainHttpAllowed;
    boolean proxyFromEnvironment = true;
    Map<String, String> environment = System.getenv();

    private @Nullable String region;
    private @Nullable String projectId;
    private @Nullable String endpoint;
    private @Nullable String iamEndpoint;

    ClientSettings(CloudService service) {
        this.service = service;
    }

    ClientSettings copy() {
        try {
            return (ClientSettings) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("it is Cloneable", e);
        }
    }

    void listener(CallListener listener) {
        List<CallListener> all = new ArrayList<>(listeners);
        all.add(listener);
        listeners = List.copyOf(all);
    }

    void region(String value) {
        if (!REGION.matcher(value).matches()) {
            throw new IllegalArgumentException("region must be 1 to 64 of a-z, 0-9 and -" + unseen(value));
        }
        region = value;
    }

    void projectId(String value) {
        projectId = checkedProjectId(value);
    }

    /** The id itself if it can go into paths and a header as it is. */
    static String checkedProjectId(String value) {
        if (!PROJECT.matcher(value).matches()) {
            throw new IllegalArgumentException("projectId must be 1 to 64 of a-z, A-Z, 0-9, - and _" + unseen(value));
        }
        return value;
    }

    /** Names a character that looks like nothing: without this the value would seem to be fine. */
    private static String unseen(String value) {
        String flaw = value.indexOf('\n') >= 0 ? null : InvisibleCharacters.find(value);
        return flaw == null ? "" : "; it has a " + flaw;
    }

    void endpoint(String baseUrl) {
        endpoint = new Endpoint(baseUrl, "").baseUrl();
    }

    void iamEndpoint(String baseUrl) {
        iamEndpoint = new Endpoint(baseUrl, "").baseUrl();
    }

    /** The parts of a pipeline; settings that no call could work with are rejected here. */
    CallComponents parts() {
        EndpointStyle target = style();
        Endpoint resolved = target.endpoint(new EndpointContext(service, region, projectId, "v", false));
        if (resolved.isPlainHttpAcrossTheNetwork() && !plainHttpAllowed) {
            throw new IllegalArgumentException(
                    "endpoint must begin with https://: signatures and tokens would travel readable to "
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
                target,
                region,
                project(keys, identity),
                keys,
                signer(),
                carrier,
                policy,
                rateLimit,
                listeners,
                CallLimits.of(callTimeout, attemptTimeout, policy),
                time,
                zone(),
                service.vendor() == CloudService.Vendor.ALIBABA);
    }

    static Duration positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
        return value;
    }

    private EndpointStyle style() {
        EndpointStyle chosen = style;
        if (chosen == null) {
            chosen = switch (service.vendor()) {
                case HUAWEI -> HuaweiProjectStyle.create();
                case ALIBABA -> AlibabaRoaStyle.regional();
            };
        }
        return endpoint == null ? chosen : chosen.at(endpoint);
    }

    private CredentialsProvider provider(Supplier<IdentitySettings> identity) {
        if (provider != null) {
            return provider;
        }
        return switch (service.vendor()) {
            case HUAWEI -> HuaweiIdentity.defaultChain(identity.get());
            case ALIBABA -> AlibabaIdentity.defaultChain(identity.get());
        };
    }

    private ProjectSource project(CredentialsProvider keys, Supplier<IdentitySettings> identity) {
        boolean needless = service.vendor() != CloudService.Vendor.HUAWEI || !signer().needsCredentials();
        if (projectId != null || needless) {
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
        if (signer != null) {
            return signer;
        }
        return switch (service.vendor()) {
            case HUAWEI -> Signer.huawei();
            case ALIBABA -> Signer.alibaba();
        };
    }

    private Scheduler scheduler() {
        if (scheduler != null) {
            return scheduler;
        }
        return clock == null && sleeper == null
                ? Scheduler.system()
                : Scheduler.of(clock == null ? Clock.systemUTC() : clock, sleeper);
    }

    private ZoneId zone() {
        if (zone != null) {
            return zone;
        }
        return service.vendor() == CloudService.Vendor.ALIBABA ? ZoneOffset.ofHours(8) : ZoneOffset.UTC;
    }
}
