// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.TokenFile;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.identity.response.IdentityResponse;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.transport.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Fetches the keys of a CCE pod from the agent of its node (see sdk/docs/wire/signing.md#huawei-credential-chain). */
final class HuaweiPodFetcher implements CredentialsFetcher {
    private static final String NAME = "Huawei pod identity";
    private static final String URI = "HC_CONTAINER_CREDENTIALS_FULL_URI";
    private static final String TOKEN_FILE = "HC_CONTAINER_AUTHORIZATION_TOKEN_FILE";

    private final IdentitySettings settings;

    HuaweiPodFetcher(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public ExpiringCredentials fetch() {
        String uri = settings.variable(URI);
        String file = settings.variable(TOKEN_FILE);
        if (uri == null || file == null) {
            throw CredentialsException.notSetUp("The environment variables " + URI + " and " + TOKEN_FILE
                    + " are not both set (not set: " + (uri == null ? URI : TOKEN_FILE) + ").");
        }
        String checked = LocalHosts.check(URI, uri, settings);
        String token = TokenFile.of(file).read();
        Map<String, String> headers = Map.of("Authorization", token, "Content-Type", "application/json");
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        IdentityResponse response = IdentityHttpClient.local(NAME, Vendor.HUAWEI, settings, Duration.ofSeconds(5))
                .execute(now -> HttpRequest.of("POST", checked, headers, body), SecretRedactor.of(token));
        return TemporaryKeyFormat.HUAWEI_POD.read(response, "");
    }

    @Override
    public String toString() {
        return "HuaweiPodIdentity";
    }
}
