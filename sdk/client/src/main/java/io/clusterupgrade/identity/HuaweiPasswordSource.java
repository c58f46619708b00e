// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.transport.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An IAM token for a password (signing sheet 2.1). */
final class HuaweiPasswordSource implements CredentialsSource {
    private static final String NAME = "IAM";

    private final HuaweiLogin login;
    private final IdentitySettings settings;

    HuaweiPasswordSource(HuaweiLogin login, IdentitySettings settings) {
        this.login = login;
        this.settings = settings;
    }

    @Override
    public ExpiringCredentials fetch() {
        String url = IamEndpoint.iam(settings, login.region() == null ? settings.region : login.region())
                + "/v3/auth/tokens?nocatalog=true";
        Map<String, String> headers = Map.of("Content-Type", "application/json;charset=utf8");
        byte[] body = JsonValue.from(login.body()).raw().getBytes(StandardCharsets.UTF_8);
        ServiceReply reply =
                ServiceDesk.huawei(NAME, settings).ask(now -> HttpCall.of("POST", url, headers, body), login.secrets());
        String text = reply.requiredHeader("X-Subject-Token");
        Map<?, ?> token = reply.object().get("token") instanceof Map<?, ?> told ? told : Map.of();
        String projectId =
                token.get("project") instanceof Map<?, ?> project ? reply.projectId(project.get("id")) : null;
        return new ExpiringCredentials(
                reply.credentials(() -> Credentials.token(text)),
                reply.end(token.get("expires_at"), "expires_at"),
                projectId,
                reply.date());
    }

    /** Who logs in, without the password. */
    @Override
    public String toString() {
        return login.toString();
    }
}
