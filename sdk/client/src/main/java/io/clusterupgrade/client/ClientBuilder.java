// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.event.CallListener;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.RetryPolicy;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Sleeper;
import io.clusterupgrade.transport.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/**
 * The settings of a client, the same for all three services. Only region (or endpoint), credentials and, for Huawei, the
 * project are needed; everything else has a default and can be replaced. Not thread-safe; the client it builds is.
 *
 * <p>Not meant to be extended outside this library.
 *
 * @param <B> the service's own builder
 * @since 0.1.0
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private final ClientSettings settings;

    /** For the services' own builders. */
    protected ClientBuilder(CloudService service) {
        this.settings = new ClientSettings(service);
    }

    /** For {@code toBuilder()}: starts with the settings of a client. */
    protected ClientBuilder(ServiceClient client) {
        this.settings = client.settings().copy();
    }

    /**
     * The region's id, such as {@code cn-north-4} or {@code cn-hangzhou}. It chooses the host; needed unless there is an
     * {@link #endpoint} or an endpoint style that does without.
     *
     * @throws IllegalArgumentException if it is not 1 to 64 lower-case letters, digits and hyphens
     */
    public final B region(String region) {
        settings.region(region);
        return self();
    }

    /**
     * The base URL to call instead of the region's host, such as {@code http://127.0.0.1:8080}; the paths stay the service's.
     *
     * @throws IllegalArgumentException if it is no http or https URL of a host
     */
    public final B endpoint(String baseUrl) {
        settings.endpoint(baseUrl);
        return self();
    }

    /** How hosts and path prefixes are made. The default is the vendor's public cloud. */
    public final B endpointStyle(EndpointStyle style) {
        settings.style = style;
        return self();
    }

    /**
     * The id of the Huawei project that the clusters belong to. Alibaba has none. When it is left out, the first call that needs
     * it takes the project that comes with the credentials, else asks IAM for the one that is named like the region.
     *
     * @throws IllegalArgumentException if it is not 1 to 64 letters, digits, hyphens and underscores
     */
    public final B projectId(String projectId) {
        settings.projectId(projectId);
        return self();
    }

    /**
     * The base URL of Huawei's IAM, which is asked for tokens and for the project. The default is {@code
     * HUAWEICLOUD_SDK_IAM_ENDPOINT}, else the region's; a client with an {@link #endpoint} or {@link #endpointStyle} of its own
     * calls no IAM that was not set.
     *
     * @throws IllegalArgumentException if it is no http or https URL of a host
     */
    public final B iamEndpoint(String baseUrl) {
        settings.iamEndpoint(baseUrl);
        return self();
    }

    /** The credentials for all calls. */
    public final B credentials(Credentials credentials) {
        return credentialsProvider(CredentialsProvider.of(credentials));
    }

    /**
     * Where credentials come from. The default is the vendor's own chain: see
     * {@link io.clusterupgrade.identity.HuaweiIdentity#defaultChain} and
     * {@link io.clusterupgrade.identity.AlibabaIdentity#defaultChain}.
     */
    public final B credentialsProvider(CredentialsProvider provider) {
        settings.provider = provider;
        return self();
    }

    /** How calls are signed. The default follows the kind of credentials. */
    public final B signer(Signer signer) {
        settings.signer = signer;
        return self();
    }

    /**
     * What carries calls, to IAM and STS too, but not those to this machine's metadata or pod identity: they go out directly, never
     * through a proxy of this transport. The default is OkHttp; a transport given here is not closed with the client.
     */
    public final B transport(Transport transport) {
        settings.transport = transport;
        return self();
    }

    /** How often and with which waits a call is sent again. The default is {@link RetryPolicy#defaults()}. */
    public final B retryPolicy(RetryPolicy policy) {
        settings.policy = policy;
        return self();
    }

    /**
     * How often the client may send; a call waits for its turn within its time-out. The limit belongs to the client: its views
     * share it, and a client of {@code toBuilder()} has the same limit and counts for itself. The default is no limit.
     */
    public final B rateLimit(RateLimit limit) {
        settings.rateLimit = limit;
        return self();
    }

    /**
     * Adds a listener for the events of calls. A repeated call adds another; they are called in the order of adding, and a
     * builder of {@code toBuilder()} has them too. The default is none.
     */
    public final B callListener(CallListener listener) {
        settings.listener(listener);
        return self();
    }

    /**
     * Records the attempts of all calls, without secrets, for a replay. The recorder is not closed with the client; a builder of {@code
     * toBuilder()} has it too. The default is none.
     */
    public final B recorder(ExchangeRecorder recorder) {
        settings.recorder = recorder;
        return self();
    }

    /** How long a connection may take to come about. The default is 10 s. Not used with a {@link #transport} of your own. */
    public final B connectTimeout(Duration timeout) {
        settings.connectTimeout = ClientSettings.positive("connectTimeout", timeout);
        return self();
    }

    /**
     * How long one attempt may take, from the connection to the last byte of the response. An asynchronous call's wait in the queue
     * of the transport is not part of it. The default is 30 s.
     */
    public final B attemptTimeout(Duration timeout) {
        settings.attemptTimeout = ClientSettings.positive("attemptTimeout", timeout);
        return self();
    }

    /**
     * How long a call may take, with all its attempts and waits, a queue and finding credentials or the project over a network
     * included. The default is 3 min. Only a credentials provider that says it is ready and then waits all the same is waited for.
     */
    public final B callTimeout(Duration timeout) {
        settings.callTimeout = ClientSettings.positive("callTimeout", timeout);
        return self();
    }

    /**
     * What time it is; it enters signatures. The default is the system's clock. Waits stay real unless a {@link #sleeper} is given too.
     */
    public final B clock(Clock clock) {
        settings.clock = clock;
        return self();
    }

    /**
     * How waits are spent, between attempts of a call and between polls of an upgrade; see {@link Sleeper}. The default is to sleep. A
     * wait counts as time that has passed, so deadlines come, also when the {@link #clock} does not move with the sleeper.
     */
    public final B sleeper(Sleeper sleeper) {
        settings.sleeper = sleeper;
        return self();
    }

    /** Clock, sleeper and delayed tasks in one; it replaces {@link #clock} and {@link #sleeper}. */
    public final B scheduler(Scheduler scheduler) {
        settings.scheduler = scheduler;
        return self();
    }

    /** Sets the zone of timestamps without an offset. The default is UTC for Huawei and UTC+8 for Alibaba. */
    public final B timeZone(ZoneId zone) {
        settings.zone = zone;
        return self();
    }

    /** Allows {@code http://} to hosts other than this machine. Signatures and tokens then travel readable. */
    public final B plainHttpAllowed() {
        settings.plainHttpAllowed = true;
        return self();
    }

    /**
     * Whether calls go through the proxy of {@code HTTPS_PROXY} and its siblings where the JVM has none; see {@link
     * io.clusterupgrade.transport.OkHttpTransportBuilder#proxyFromEnvironment}. The default is true. Not used with a {@link #transport}
     * of your own.
     */
    public final B proxyFromEnvironment(boolean value) {
        settings.proxyFromEnvironment = value;
        return self();
    }

    /** Takes region, endpoint, project and credentials from environment variables; see {@link EnvironmentSettings}. */
    protected B environment(Map<String, String> environment) {
        EnvironmentSettings.apply(environment, settings);
        return self();
    }

    /** This builder as its own type. */
    protected abstract B self();

    ClientSettings settings() {
        return settings;
    }
}
