// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.TokenFile;
import io.clusterupgrade.identity.response.IdentityResponse;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.transport.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Fetches temporary keys with Huawei's federation: an identity provider's token is exchanged for an IAM token, and that one for keys
 * (see sdk/docs/wire/signing.md#huawei-credential-chain).
 */
final class HuaweiFederationFetcher implements CredentialsFetcher {
    private static final int DURATION_SECONDS = 21_600;
    private static final String NAME = "IAM federation";

    private final IdentitySettings settings;
    private final Supplier<HuaweiFederation> federation;

    HuaweiFederationFetcher(IdentitySettings settings, Supplier<HuaweiFederation> federation) {
        this.settings = settings;
        this.federation = federation;
    }

    @Override
    public ExpiringCredentials fetch() {
        HuaweiFederation from = federation.get();
        String iam = iam(from);
        IdentityHttpClient client = IdentityHttpClient.huawei(NAME, settings);
        String idToken = TokenFile.of(from.tokenFile()).read();
        SecretRedactor secrets = SecretRedactor.of(idToken);
        String token = client.execute(
                        now -> post(
                                iam + "/v3.0/OS-AUTH/id-token/tokens",
                                Map.of("auth", Map.of("id_token", Map.of("id", idToken))),
                                Map.of("X-Idp-Id", from.idpId())),
                        secrets)
                .requiredHeader("X-Subject-Token");
        Map<String, Object> identity =
                Map.of("methods", List.of("token"), "token", Map.of("id", token, "duration_seconds", DURATION_SECONDS));
        IdentityResponse second = client.execute(
                now -> post(
                        iam + "/v3.0/OS-CREDENTIAL/securitytokens",
                        Map.of("auth", Map.of("identity", identity)),
                        Map.of()),
                secrets.and(SecretRedactor.of(token)));
        ExpiringCredentials keys = TemporaryKeyFormat.HUAWEI.read(second, "");
        return new ExpiringCredentials(keys.credentials(), keys.expiresAt(), from.projectId(), keys.respondedAt());
    }

    @Override
    public String toString() {
        return "HuaweiFederation";
    }

    private String iam(HuaweiFederation from) {
        return from.iamEndpoint() == null || settings.iamEndpoint != null
                ? IamEndpoint.iam(settings, settings.region)
                : IamEndpoint.checked("iam_endpoint", from.iamEndpoint(), settings);
    }

    private static HttpRequest post(String url, Map<String, ?> body, Map<String, String> headers) {
        byte[] bytes = JsonValue.from(body).raw().getBytes(StandardCharsets.UTF_8);
        return HttpRequest.of("POST", url, headers, bytes).withHeader("Content-Type", "application/json;charset=utf8");
    }
}
