// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.identity.response.IdentityResponse;
import io.clusterupgrade.identity.response.SessionToken;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.PercentEncoding;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the keys of the RAM role of an Alibaba instance (see sdk/docs/wire/signing.md#alibaba-credential-chain): with a
 * session token, or without one (v1) if the service returns none or rejects it, unless v1 is disabled. If no connection can be
 * opened, nothing else is tried.
 */
final class AlibabaMetadataFetcher implements CredentialsFetcher {
    private static final String NAME = "Alibaba instance metadata";
    private static final String DISABLED = "ALIBABA_CLOUD_ECS_METADATA_DISABLED";
    private static final String V1_DISABLED = "ALIBABA_CLOUD_IMDSV1_DISABLED";
    private static final String ROLE = "ALIBABA_CLOUD_ECS_METADATA";
    private static final String PATH = "/latest/meta-data/ram/security-credentials/";
    private static final Pattern ROLE_NAME = Pattern.compile("(?!\\.+$)[A-Za-z0-9._@-]{1,64}");
    private static final byte[] EMPTY = {};

    private final IdentitySettings settings;
    private final @Nullable String roleName;

    /** Creates a fetcher for a role; null means the role that the environment names, else the one that the service names. */
    AlibabaMetadataFetcher(IdentitySettings settings, @Nullable String roleName) {
        this.settings = settings;
        this.roleName = roleName;
    }

    @Override
    public ExpiringCredentials fetch() {
        if (settings.isTrue(DISABLED)) {
            throw CredentialsException.notSetUp(NAME + " is disabled by " + DISABLED + ".");
        }
        IdentityHttpClient client = IdentityHttpClient.local(NAME, Vendor.ALIBABA, settings, Duration.ofSeconds(2));
        String base = settings.metadataEndpoint == null ? "http://100.100.100.200" : settings.metadataEndpoint;
        LocalHosts.check("metadataEndpoint", base, settings);
        String named = roleName == null ? settings.variable(ROLE) : roleName;
        if (named != null && !ROLE_NAME.matcher(named).matches()) {
            throw new CredentialsException(
                    "The role name for " + NAME + " must be 1 to 64 characters of a-z, A-Z, 0-9, ., _, @ and -.", null);
        }
        try {
            String role = named == null ? read(client, base, "", "").plainText("the name of a role", ROLE_NAME) : named;
            String subject = " for the role " + role;
            IdentityResponse keys = read(client, base, PercentEncoding.encode(role), subject);
            return TemporaryKeyFormat.ALIBABA_METADATA.read(keys, subject);
        } catch (ExchangeException e) {
            throw client.noResponse(e, SecretRedactor.NONE);
        }
    }

    @Override
    public String toString() {
        return "AlibabaInstanceMetadata";
    }

    private IdentityResponse read(IdentityHttpClient client, String base, String role, String subject) {
        String url = base + PATH + role;
        String token = token(client, base);
        SecretRedactor secrets = token == null ? SecretRedactor.NONE : SecretRedactor.of(token);
        Map<String, String> headers = token == null ? Map.of() : Map.of("X-aliyun-ecs-metadata-token", token);
        IdentityResponse response;
        try {
            response = client.send(now -> HttpRequest.of("GET", url, headers, EMPTY), secrets);
            if (!response.isSuccessful() && token != null && !settings.isTrue(V1_DISABLED)) {
                response = client.send(now -> HttpRequest.of("GET", url, Map.of(), EMPTY), secrets);
            }
        } catch (ExchangeException e) {
            throw client.noResponse(e, secrets);
        }
        if (!response.isSuccessful()) {
            throw response.rejected(subject);
        }
        return response;
    }

    private @Nullable String token(IdentityHttpClient client, String base) {
        String reason;
        try {
            IdentityResponse response = client.send(
                    now -> HttpRequest.of(
                            "PUT",
                            base + "/latest/api/token",
                            Map.of("X-aliyun-ecs-metadata-token-ttl-seconds", "21600"),
                            EMPTY),
                    SecretRedactor.NONE);
            if (response.isSuccessful()) {
                return response.plainText("a session token", SessionToken.FORMAT);
            }
            reason = "it returned " + response.status();
        } catch (ExchangeException e) {
            if (e.requestSent() == RequestSent.NO) {
                throw e;
            }
            reason = "no response";
        } catch (CredentialsException e) {
            reason = String.valueOf(e.getMessage());
        }
        if (settings.isTrue(V1_DISABLED)) {
            throw new CredentialsException(
                    NAME + " returned no session token (" + reason + "), and " + V1_DISABLED
                            + " forbids requests without one.",
                    null);
        }
        return null;
    }
}
