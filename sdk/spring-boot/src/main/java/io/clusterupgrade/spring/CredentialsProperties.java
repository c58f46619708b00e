// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import io.clusterupgrade.credentials.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a client: an access key, with or without a session, or a token. None of them means the vendor's own chain
 * (environment, profiles, metadata …), which is better: keys in configuration files leak. Immutable and thread-safe; {@code toString}
 * shows no value.
 *
 * @param accessKeyId the id of an access key
 * @param secretAccessKey the secret of that key
 * @param securityToken the token of a session, if the key is a temporary one
 * @param token an IAM token of Huawei, or a bearer token of Alibaba, in place of a key
 * @since 0.1.0
 */
public record CredentialsProperties(
        @Nullable String accessKeyId,
        @Nullable String secretAccessKey,
        @Nullable String securityToken,
        @Nullable String token) {

    boolean isSet() {
        return accessKeyId != null || secretAccessKey != null || securityToken != null || token != null;
    }

    /** Returns the credentials; null when none are set. */
    @Nullable Credentials toCredentials() {
        String id = accessKeyId;
        String secret = secretAccessKey;
        if (token != null && id == null && secret == null && securityToken == null) {
            return Credentials.token(token);
        }
        if (token == null && id != null && secret != null) {
            return securityToken == null
                    ? Credentials.accessKey(id, secret)
                    : Credentials.session(id, secret, securityToken);
        }
        if (isSet()) {
            throw new IllegalArgumentException(
                    "set both access-key-id and secret-access-key, or only token, or nothing for the vendor's own chain");
        }
        return null;
    }

    @Override
    public String toString() {
        return isSet() ? "CredentialsProperties[set]" : "CredentialsProperties[]";
    }
}
