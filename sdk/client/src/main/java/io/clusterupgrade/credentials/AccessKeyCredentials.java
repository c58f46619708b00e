// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A long-lived access key.
 *
 * @since 0.1.0
 */
public final class AccessKeyCredentials implements Credentials {
    private final String accessKeyId;
    private final String secretAccessKey;

    AccessKeyCredentials(String accessKeyId, String secretAccessKey) {
        this.accessKeyId = Secrets.ascii("accessKeyId", accessKeyId);
        this.secretAccessKey = Secrets.secret("secretAccessKey", secretAccessKey);
    }

    /** Returns the access key id, which is not a secret. */
    public String accessKeyId() {
        return accessKeyId;
    }

    /** Returns the secret that requests are signed with. */
    public String secretAccessKey() {
        return secretAccessKey;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessKeyCredentials that
                && accessKeyId.equals(that.accessKeyId)
                && secretAccessKey.equals(that.secretAccessKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(accessKeyId, secretAccessKey);
    }

    @Override
    public String toString() {
        return "AccessKeyCredentials[accessKeyId=" + Secrets.masked(accessKeyId) + "]";
    }
}
