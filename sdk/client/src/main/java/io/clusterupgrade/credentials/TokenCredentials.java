// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A token that is sent instead of a signature.
 *
 * @since 0.1.0
 */
public final class TokenCredentials implements Credentials {
    private final String token;

    TokenCredentials(String token) {
        this.token = Secrets.ascii("token", token);
    }

    /** Returns the token, which is a secret. */
    public String token() {
        return token;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenCredentials that && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return Objects.hash(token);
    }

    @Override
    public String toString() {
        return "TokenCredentials[" + token.length() + " characters]";
    }
}
