// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
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
 * The keys of an Alibaba instance's RAM role (see sdk/docs/wire/signing.md#alibaba-credential-chain): with a session
 * token, and without one (v1) where the service gives none or does not take it, unless that is switched off. Where no
 * connection comes about, nothing else is tried.
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

    /** With the role's name; null means what the environment says, else what the service says. */
    AlibabaMetadataFetcher(IdentitySettings settings, @Nullable String roleName) {
        this.settings = settings;
        this.roleName = roleName;
    }

    @Override
    public ExpiringCredentials fetch() {
        if (settings.isTrue(DISABLED)) {
            throw CredentialsException.notSetUp(NAME + " is switched off by " + DISABLED + ".");
        }
        IdentityHttpClient desk = IdentityHttpClient.local(NAME, Vendor.ALIBABA, settings, Duration.ofSeconds(2));
        String base = settings.metadataEndpoint == null ? "http://100.100.100.200" : settings.metadataEndpoint;
        LocalHosts.check("metadataEndpoint", base, settings);
        String named = roleName == null ? settings.variable(ROLE) : roleName;
        if (named != null && !ROLE_NAME.matcher(named).matches()) {
            throw new CredentialsException(
                    "The name of the role for " + NAME + " must be 1 to 64 of a-z, A-Z, 0-9, ., _, @ and -.", null);
        }
        try {
            String role = named == null ? read(desk, base, "", "").word("name of a role", ROLE_NAME) : named;
            String about = " for the role " + role;
            IdentityResponse keys = read(desk, base, PercentEncoding.encode(role), about);
            return TemporaryKeyFormat.ALIBABA_METADATA.read(keys, about);
        } catch (ExchangeException e) {
            throw desk.noResponse(e, SecretRedactor.NONE);
        }
    }

    @Override
    public String toString() {
        return "AlibabaInstanceMetadata";
    }

    private IdentityResponse read(IdentityHttpClient desk, String base, String role, String about) {
        String url = base + PATH + role;
        String token = token(desk, base);
        SecretRedactor secrets = token == null ? SecretRedactor.NONE : SecretRedactor.of(token);
        Map<String, String> headers = token == null ? Map.of() : Map.of("X-aliyun-ecs-metadata-token", token);
        IdentityResponse response;
        try {
            response = desk.send(now -> HttpRequest.of("GET", url, headers, EMPTY), secrets);
            if (!response.isSuccessful() && token != null && !settings.isTrue(V1_DISABLED)) {
                response = desk.send(now -> HttpRequest.of("GET", url, Map.of(), EMPTY), secrets);
            }
        } catch (ExchangeException e) {
            throw desk.noResponse(e, secrets);
        }
        if (!response.isSuccessful()) {
            throw response.rejected(about);
        }
        return response;
    }

    private @Nullable String token(IdentityHttpClient desk, String base) {
        String reason;
        try {
            IdentityResponse response = desk.send(
                    now -> HttpRequest.of(
                            "PUT",
                            base + "/latest/api/token",
                            Map.of("X-aliyun-ecs-metadata-token-ttl-seconds", "21600"),
                            EMPTY),
                    SecretRedactor.NONE);
            if (response.isSuccessful()) {
                return response.word("session token", SessionToken.FORM);
            }
            reason = "it answered " + response.status();
        } catch (ExchangeException e) {
            if (e.requestSent() == RequestSent.NO) {
                throw e;
            }
            reason = "no answer";
        } catch (CredentialsException e) {
            reason = String.valueOf(e.getMessage());
        }
        if (settings.isTrue(V1_DISABLED)) {
            throw new CredentialsException(
                    NAME + " gave no session token (" + reason + "), and " + V1_DISABLED + " forbids to do without.",
                    null);
        }
        return null;
    }
}
