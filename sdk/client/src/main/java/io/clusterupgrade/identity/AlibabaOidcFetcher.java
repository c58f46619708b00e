// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.TokenFile;
import io.clusterupgrade.identity.response.IdentityResponse;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Fetches keys with STS AssumeRoleWithOIDC, which sends the token instead of a signature
 * (see sdk/docs/wire/signing.md#alibaba-credential-chain). The token file is read at each fetch.
 */
final class AlibabaOidcFetcher implements CredentialsFetcher {
    private static final String NAME = "STS AssumeRoleWithOIDC";

    private final IdentitySettings settings;
    private final Supplier<OidcRole> role;

    AlibabaOidcFetcher(IdentitySettings settings, Supplier<OidcRole> role) {
        this.settings = settings;
        this.role = role;
    }

    @Override
    public ExpiringCredentials fetch() {
        OidcRole from = role.get();
        String token = TokenFile.of(from.tokenFile()).read();
        String sts =
                IamEndpoint.sts(settings, from.role().stsRegion(), from.role().vpc());
        byte[] form = StsForm.of(from.role(), settings.scheduler().now())
                .put("OIDCProviderArn", from.providerArn())
                .put("OIDCToken", token)
                .bytes();
        Map<String, String> headers = Map.of("Accept", "application/json", "Content-Type", StsForm.CONTENT_TYPE);
        IdentityResponse response = IdentityHttpClient.alibaba(NAME, settings)
                .execute(
                        now -> HttpRequest.of("POST", sts + "/?" + query(now), headers, form),
                        SecretRedactor.of(token));
        return TemporaryKeyFormat.ALIBABA_STS.read(response, "");
    }

    @Override
    public String toString() {
        return "AlibabaOidc";
    }

    private static String query(Instant now) {
        return new StsForm()
                .put("Action", "AssumeRoleWithOIDC")
                .put("Format", "JSON")
                .put("Version", StsForm.API_VERSION)
                .put("Timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("SignatureNonce", UUID.randomUUID().toString())
                .text();
    }
}
