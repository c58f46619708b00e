// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.cluster;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.failure.CliWords;
import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.transport.Transport;
import org.jspecify.annotations.Nullable;

/** Creates clients: region, endpoint and project from settings, else from the environment; credentials as the vendor's tools find them. */
public final class Connector {
    private final Host host;
    private final @Nullable Transport transport;

    /** Creates a connector with the transport of the host. */
    public Connector(Host host) {
        this(host, host.transport());
    }

    /** Creates a connector with another transport. */
    public Connector(Host host, @Nullable Transport transport) {
        this.host = host;
        this.transport = transport;
    }

    /**
     * Returns a connection. Nothing is sent.
     *
     * @throws CliException if a setting is wrong or missing
     */
    public Connection connect(ClusterSettings settings) {
        return new Connection(settings, client(settings));
    }

    /**
     * Returns a client that has its credentials.
     *
     * @throws io.clusterupgrade.error.CredentialsException if there are none
     */
    public ServiceClient readyClient(ClusterSettings settings) {
        CredentialsProvider provider = provider(settings);
        Credentials unused = provider.credentials();
        return client(settings, provider);
    }

    /** Returns a client of the service of a cluster. */
    public ServiceClient client(ClusterSettings settings) {
        return client(settings, provider(settings));
    }

    private ServiceClient client(ClusterSettings settings, CredentialsProvider provider) {
        try {
            return switch (settings.address().service()) {
                case CSS ->
                    configured(CssClient.builder().environment(host.environment()), settings, provider)
                            .build();
                case CCE ->
                    cce(
                            configured(CceClient.builder().environment(host.environment()), settings, provider)
                                    .build(),
                            settings);
                case ACK ->
                    configured(AckClient.builder().environment(host.environment()), settings, provider)
                            .build();
            };
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw wrongSetting(settings, e);
        }
    }

    private CredentialsProvider provider(ClusterSettings settings) {
        try {
            return CredentialsSources.of(host, settings).provider();
        } catch (IllegalArgumentException e) {
            throw wrongSetting(settings, e);
        }
    }

    private static CliException wrongSetting(ClusterSettings settings, RuntimeException cause) {
        return CliException.usage(settings.label() + ": " + CliWords.of(String.valueOf(cause.getMessage()))
                + ". See --region and --endpoint, or set them in the configuration");
    }

    private static CceClient cce(CceClient client, ClusterSettings settings) {
        return settings.address().autopilot() ? client.autopilot() : client;
    }

    private <B extends ClientBuilder<B>> B configured(
            B builder, ClusterSettings settings, CredentialsProvider provider) {
        if (settings.region() != null) {
            builder.region(settings.region());
        }
        if (settings.endpoint() != null) {
            builder.endpoint(settings.endpoint());
        }
        if (settings.project() != null) {
            builder.projectId(settings.project());
        }
        if (settings.plainHttp()) {
            builder.plainHttpAllowed();
        }
        if (transport != null) {
            builder.transport(transport);
        }
        return builder.scheduler(host.scheduler()).credentialsProvider(provider);
    }
}
