// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.identity.response.IdentityResponse;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.transport.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Fetches an IAM token for a password (see sdk/docs/wire/signing.md#iam-tokens). */
final class HuaweiPasswordFetcher implements CredentialsFetcher {
    private static final String NAME = "IAM";

    private final HuaweiLogin login;
    private final IdentitySettings settings;

    HuaweiPasswordFetcher(HuaweiLogin login, IdentitySettings settings) {
        this.login = login;
        this.settings = settings;
    }

    @Override
    public ExpiringCredentials fetch() {
        String url = IamEndpoint.iam(settings, login.region() == null ? settings.region : login.region())
                + "/v3/auth/tokens?nocatalog=true";
        Map<String, String> headers = Map.of("Content-Type", "application/json;charset=utf8");
        byte[] body = JsonValue.from(login.body()).raw().getBytes(StandardCharsets.UTF_8);
        IdentityResponse response = IdentityHttpClient.huawei(NAME, settings)
                .execute(now -> HttpRequest.of("POST", url, headers, body), login.secrets());
        String text = response.requiredHeader("X-Subject-Token");
        Map<?, ?> token = response.object().get("token") instanceof Map<?, ?> reported ? reported : Map.of();
        String projectId =
                token.get("project") instanceof Map<?, ?> project ? response.projectId(project.get("id")) : null;
        return new ExpiringCredentials(
                response.credentials(() -> Credentials.token(text)),
                response.expiration(token.get("expires_at"), "expires_at"),
                projectId,
                response.date());
    }

    /** Returns account and user, without the password. */
    @Override
    public String toString() {
        return login.toString();
    }
}
