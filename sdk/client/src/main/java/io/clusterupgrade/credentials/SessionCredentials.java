// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A temporary access key with its session token.
 *
 * @since 0.1.0
 */
public final class SessionCredentials implements Credentials {
    private final String accessKeyId;
    private final String secretAccessKey;
    private final String securityToken;

    SessionCredentials(String accessKeyId, String secretAccessKey, String securityToken) {
        this.accessKeyId = Secrets.ascii("accessKeyId", accessKeyId);
        this.secretAccessKey = Secrets.secret("secretAccessKey", secretAccessKey);
        this.securityToken = Secrets.ascii("securityToken", securityToken);
    }

    /** Returns the id of the temporary key, which is not a secret. */
    public String accessKeyId() {
        return accessKeyId;
    }

    /** Returns the secret that requests are signed with. */
    public String secretAccessKey() {
        return secretAccessKey;
    }

    /** Returns the session token, which is sent with each request. */
    public String securityToken() {
        return securityToken;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionCredentials that
                && accessKeyId.equals(that.accessKeyId)
                && secretAccessKey.equals(that.secretAccessKey)
                && securityToken.equals(that.securityToken);
    }

    @Override
    public int hashCode() {
        return Objects.hash(accessKeyId, secretAccessKey, securityToken);
    }

    @Override
    public String toString() {
        return "SessionCredentials[accessKeyId=" + Secrets.masked(accessKeyId) + "]";
    }
}
