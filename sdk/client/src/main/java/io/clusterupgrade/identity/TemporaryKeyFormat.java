// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.error.CredentialsException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON forms in which temporary keys come (see sdk/docs/wire/signing.md#huawei-credential-chain and
 * sdk/docs/wire/signing.md#alibaba-credential-chain).
 */
enum TemporaryKeyFormat {
    /** Huawei's IAM and instance metadata. */
    HUAWEI("credential", "access", "secret", "securitytoken", "expires_at"),
    /** Huawei's pod identity. */
    HUAWEI_POD("credentials", "accessKeyId", "secretAccessKey", "securityToken", "expiration"),
    /** Alibaba's STS. */
    ALIBABA_STS("Credentials", "AccessKeyId", "AccessKeySecret", "SecurityToken", "Expiration"),
    /** Alibaba's instance metadata and credentials URI. */
    ALIBABA_METADATA("", "AccessKeyId", "AccessKeySecret", "SecurityToken", "Expiration");

    private final String container;
    private final String id;
    private final String secret;
    private final String token;
    private final String end;

    TemporaryKeyFormat(String container, String id, String secret, String token, String end) {
        this.container = container;
        this.id = id;
        this.secret = secret;
        this.token = token;
        this.end = end;
    }

    /**
     * The keys in a response.
     *
     * @param about what was asked for, such as {@code " for the role r1"}, for messages; may be empty
     * @throws CredentialsException if they are not there; nothing of the response is shown but the service's own words on a failure
     */
    ExpiringCredentials read(IdentityResponse response, String about) {
        Map<String, @Nullable Object> root = response.object();
        if (root.get("Code") instanceof String code && !code.strip().equalsIgnoreCase("Success")) {
            throw response.rejected("answered with a Code other than Success", about + ":");
        }
        Map<?, ?> keys = root;
        if (!container.isEmpty()) {
            keys = root.get(container) instanceof Map<?, ?> inner ? inner : Map.of();
        }
        String keyId = response.text(keys, id);
        String keySecret = response.text(keys, secret);
        String keyToken = response.text(keys, token);
        Credentials session = response.credentials(() -> Credentials.session(keyId, keySecret, keyToken));
        return new ExpiringCredentials(session, response.end(keys.get(end), end), null, response.date());
    }
}
