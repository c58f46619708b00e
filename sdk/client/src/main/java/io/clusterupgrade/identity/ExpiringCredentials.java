// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Credentials with their expiration time. Immutable and thread-safe; {@code toString} shows no secret.
 *
 * @param credentials the credentials
 * @param expiresAt when they expire, or null if they do not expire
 * @param projectId the Huawei project they are bound to, or null
 * @param respondedAt when the source responded, by the clock of the expiration time, such as the date of an HTTP response; null if
 *     unknown. It makes the remaining lifetime right even if this machine's clock is wrong
 * @since 0.1.0
 */
public record ExpiringCredentials(
        Credentials credentials,
        @Nullable Instant expiresAt,
        @Nullable String projectId,
        @Nullable Instant respondedAt) {

    /** Creates credentials of a source whose time is unknown. */
    public ExpiringCredentials(Credentials credentials, @Nullable Instant expiresAt, @Nullable String projectId) {
        this(credentials, expiresAt, projectId, null);
    }

    /** Creates credentials that expire and are not bound to a project. */
    public static ExpiringCredentials until(Instant expiresAt, Credentials credentials) {
        return new ExpiringCredentials(credentials, expiresAt, null);
    }
}
