// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Credentials and how long they hold. Immutable and thread-safe; {@code toString} shows no secret.
 *
 * @param credentials the credentials
 * @param expiresAt when they end, or null when they do not
 * @param projectId the Huawei project they are bound to, or null
 * @param respondedAt when the source answered, by the clock by which they end, such as the date of an HTTP response; null when that
 *     is not known. With it they hold as long as they should even where this machine's clock is wrong
 * @since 0.1.0
 */
public record ExpiringCredentials(
        Credentials credentials,
        @Nullable Instant expiresAt,
        @Nullable String projectId,
        @Nullable Instant respondedAt) {

    /** Credentials whose source does not say what time it is there. */
    public ExpiringCredentials(Credentials credentials, @Nullable Instant expiresAt, @Nullable String projectId) {
        this(credentials, expiresAt, projectId, null);
    }

    /** Credentials that end, bound to no project. */
    public static ExpiringCredentials until(Instant expiresAt, Credentials credentials) {
        return new ExpiringCredentials(credentials, expiresAt, null);
    }
}
