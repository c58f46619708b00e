// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.decode.WireTime;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.transport.HttpReply;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON forms in which temporary keys come (signing sheet 6.1, 7.1). */
enum KeysFormat {
    /** Huawei's IAM and instance metadata. */
    HUAWEI("credential", "access", "secret", "securitytoken", "expires_at"),
    /** Huawei's pod identity. */
    HUAWEI_POD("credentials", "accessKeyId", "secretAccessKey", "securityToken", "expiration"),
    /** Alibaba's STS. */
    ALIBABA_STS("Credentials", "AccessKeyId", "AccessKeySecret", "SecurityToken", "Expiration"),
    /** Alibaba's instance metadata and credentials URI. */
    ALIBABA_METADATA("", "AccessKeyId", "AccessKeySecret", "SecurityToken", "Expiration");

    /** For how long keys count whose end is not told, as Alibaba's own tool has it. */
    private static final Duration UNTOLD = Duration.ofHours(1);

    private final String container;
    private final String id;
    private final String secret;
    private final String token;
    private final String end;

    KeysFormat(String container, String id, String secret, String token, String end) {
        this.container = container;
        this.id = id;
        this.secret = secret;
        this.token = token;
        this.end = end;
    }

    /**
     * The keys in an answer.
     *
     * @param who who answered, for messages
     * @throws CredentialsException if they are not there; nothing of the answer is shown, since it may be a secret
     */
    ExpiringCredentials read(String who, HttpReply reply, Instant now) {
        Map<String, @Nullable Object> root = object(who, reply);
        if (root.get("Code") instanceof String code && !code.equals("Success")) {
            throw new CredentialsException(who + " answered with a Code other than Success.", null);
        }
        Map<?, ?> keys = root;
        if (!container.isEmpty()) {
            keys = root.get(container) instanceof Map<?, ?> inner ? inner : Map.of();
        }
        Credentials session = Credentials.session(text(who, keys, id), text(who, keys, secret), text(who, keys, token));
        return ExpiringCredentials.until(end(who, keys, now), session);
    }

    /**
     * The JSON object in an answer.
     *
     * @throws CredentialsException if it is none
     */
    static Map<String, @Nullable Object> object(String who, HttpReply reply) {
        try {
            return JsonValue.of(StandardCharsets.UTF_8.decode(reply.body()).toString())
                    .asMap();
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Without the cause: its message may show a piece of the text.
            throw new CredentialsException(
                    who + " answered " + reply.status() + " with something that is no JSON object.", null);
        }
    }

    static boolean isObject(HttpReply reply) {
        try {
            return JsonValue.of(StandardCharsets.UTF_8.decode(reply.body()).toString())
                    .isObject();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(String who, Map<?, ?> keys, String name) {
        if (keys.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new CredentialsException(who + " answered without " + name + ".", null);
    }

    private Instant end(String who, Map<?, ?> keys, Instant now) {
        if (!(keys.get(end) instanceof String text)) {
            return now.plus(UNTOLD);
        }
        try {
            Instant told = WireTime.parse(text, ZoneOffset.UTC);
            return told == null ? now.plus(UNTOLD) : told;
        } catch (DateTimeException e) {
            throw new CredentialsException(who + " answered an " + end + " that is no time.", e);
        }
    }
}
