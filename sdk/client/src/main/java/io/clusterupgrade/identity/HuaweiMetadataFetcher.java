// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.identity.response.IdentityResponse;
import io.clusterupgrade.identity.response.SessionToken;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the keys of the agency of a Huawei instance (see sdk/docs/wire/signing.md#huawei-credential-chain): with a session
 * token if the service supports them, else without one for a day.
 */
final class HuaweiMetadataFetcher implements CredentialsFetcher {
    private static final String NAME = "Huawei instance metadata";
    private static final String NO_AGENCY = "Please configure Cloud Service Agency first";
    private static final Set<Integer> NO_TOKEN_SUPPORT = Set.of(404, 405, 503);
    private static final Duration WITHOUT_TOKEN = Duration.ofHours(24);
    private static final byte[] EMPTY = {};

    private final IdentitySettings settings;
    /** The time on the steady clock; null while tokens are requested. */
    private volatile @Nullable Long tokenlessSince;

    HuaweiMetadataFetcher(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public ExpiringCredentials fetch() {
        IdentityHttpClient client = IdentityHttpClient.local(NAME, Vendor.HUAWEI, settings, Duration.ofSeconds(3));
        String base = settings.metadataEndpoint == null ? "http://169.254.169.254" : settings.metadataEndpoint;
        LocalHosts.check("metadataEndpoint", base, settings);
        String token = token(client, base);
        IdentityResponse response = keys(client, base, token);
        if (response.status() == 401 && !response.contains(NO_AGENCY)) {
            tokenlessSince = null;
            token = token(client, base);
            response = keys(client, base, token);
        }
        if (!response.isSuccessful()) {
            throw response.rejected("");
        }
        return TemporaryKeyFormat.HUAWEI.read(response, "");
    }

    @Override
    public String toString() {
        return "HuaweiInstanceMetadata";
    }

    private @Nullable String token(IdentityHttpClient client, String base) {
        Long since = tokenlessSince;
        long now = settings.scheduler().nanoTime();
        if (since != null && now - since < WITHOUT_TOKEN.toNanos()) {
            return null;
        }
        String url = base + "/meta-data/latest/api/token";
        IdentityResponse response = send(client, "PUT", url, Map.of("X-Metadata-Token-Ttl-Seconds", "21600"), null);
        if (NO_TOKEN_SUPPORT.contains(response.status())) {
            tokenlessSince = now;
            return null;
        }
        if (!response.isSuccessful()) {
            throw response.rejected("returned no session token but " + response.status(), "");
        }
        return response.plainText("a session token", SessionToken.FORMAT);
    }

    private static IdentityResponse keys(IdentityHttpClient client, String base, @Nullable String token) {
        Map<String, String> headers = token == null ? Map.of() : Map.of("X-Metadata-Token", token);
        return send(client, "GET", base + "/openstack/latest/securitykey", headers, token);
    }

    private static IdentityResponse send(
            IdentityHttpClient client, String method, String url, Map<String, String> headers, @Nullable String token) {
        SecretRedactor secrets = token == null ? SecretRedactor.NONE : SecretRedactor.of(token);
        try {
            return client.send(now -> HttpRequest.of(method, url, headers, EMPTY), secrets);
        } catch (ExchangeException e) {
            throw client.noResponse(e, secrets);
        }
    }
}
