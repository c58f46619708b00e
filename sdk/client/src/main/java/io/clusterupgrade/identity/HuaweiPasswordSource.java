// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.decode.WireTime;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.HttpReply;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An IAM token for a password (signing sheet 2.1). */
final class HuaweiPasswordSource implements CredentialsSource {
    private static final String NAME = "IAM";
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final HuaweiLogin login;
    private final IdentitySettings settings;

    HuaweiPasswordSource(HuaweiLogin login, IdentitySettings settings) {
        this.login = login;
        this.settings = settings;
    }

    @Override
    public ExpiringCredentials fetch() {
        HttpCall call = HttpCall.of(
                "POST",
                IamEndpoint.iam(settings, login.region() == null ? settings.region : login.region())
                        + "/v3/auth/tokens?nocatalog=true",
                Map.of("Content-Type", "application/json;charset=utf8"),
                JsonValue.from(login.body()).raw().getBytes(StandardCharsets.UTF_8));
        HttpReply reply = ServiceDesk.huawei(NAME, settings).ask(call, login.blot());
        String text = reply.header("X-Subject-Token");
        if (text == null || text.isBlank()) {
            throw new CredentialsException(NAME + " answered without X-Subject-Token.", null);
        }
        Map<?, ?> token = KeysFormat.object(NAME, reply).get("token") instanceof Map<?, ?> told ? told : Map.of();
        String projectId =
                token.get("project") instanceof Map<?, ?> project && project.get("id") instanceof String id ? id : null;
        return new ExpiringCredentials(Credentials.token(text), end(token), projectId);
    }

    /** Who logs in, without the password. */
    @Override
    public String toString() {
        return login.toString();
    }

    private Instant end(Map<?, ?> token) {
        Instant told = null;
        if (token.get("expires_at") instanceof String text) {
            told = time(text);
        }
        return told == null ? settings.scheduler().now().plus(LIFETIME) : told;
    }

    private static @Nullable Instant time(String text) {
        try {
            return WireTime.parse(text, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new CredentialsException(NAME + " answered an expires_at that is no time.", e);
        }
    }
}
