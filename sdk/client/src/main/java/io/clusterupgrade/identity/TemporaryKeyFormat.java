// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.identity.response.IdentityResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON formats of temporary keys (see sdk/docs/wire/signing.md#huawei-credential-chain and
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
    private final String expiration;

    TemporaryKeyFormat(String container, String id, String secret, String token, String expiration) {
        this.container = container;
        this.id = id;
        this.secret = secret;
        this.token = token;
        this.expiration = expiration;
    }

    /**
     * Returns the keys in a response.
     *
     * @param subject the subject of the request, such as {@code " for the role r1"}, for messages; may be empty
     * @throws CredentialsException if there are none; the message shows nothing of the response but the service's own error message
     */
    ExpiringCredentials read(IdentityResponse response, String subject) {
        Map<String, @Nullable Object> root = response.object();
        if (root.get("Code") instanceof String code && !code.strip().equalsIgnoreCase("Success")) {
            throw response.rejected("returned a Code other than Success", subject + ":");
        }
        Map<?, ?> keys = root;
        if (!container.isEmpty()) {
            keys = root.get(container) instanceof Map<?, ?> inner ? inner : Map.of();
        }
        String keyId = response.requiredText(keys, id);
        String keySecret = response.requiredText(keys, secret);
        String keyToken = response.requiredText(keys, token);
        Credentials session = response.credentials(() -> Credentials.session(keyId, keySecret, keyToken));
        return new ExpiringCredentials(
                session, response.expiration(keys.get(expiration), expiration), null, response.date());
    }
}
