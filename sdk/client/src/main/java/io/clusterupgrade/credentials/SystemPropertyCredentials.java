// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Credentials from the Java system properties that Alibaba's own tools read
 * (see sdk/docs/wire/signing.md#alibaba-credential-chain): {@code alibabacloud.accessKeyId},
 * {@code alibabacloud.accessKeySecret} (or {@code alibabacloud.accessKeyIdSecret}, which wins) and, for temporary keys,
 * {@code alibabacloud.sessionToken}. Read at each call of {@link #credentials()}; an empty property counts as unset.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SystemPropertyCredentials implements CredentialsProvider {
    private static final String ID = "alibabacloud.accessKeyId";
    private static final String SECRET = "alibabacloud.accessKeySecret";
    private static final String WINNING_SECRET = "alibabacloud.accessKeyIdSecret";
    private static final String TOKEN = "alibabacloud.sessionToken";

    private final @Nullable Map<String, String> properties;

    private SystemPropertyCredentials(@Nullable Map<String, String> properties) {
        this.properties = properties;
    }

    /** From this JVM's properties. */
    public static SystemPropertyCredentials alibaba() {
        return new SystemPropertyCredentials(null);
    }

    /** From properties of your own. */
    public static SystemPropertyCredentials alibaba(Map<String, String> properties) {
        return new SystemPropertyCredentials(properties);
    }

    /**
     * The credentials.
     *
     * @throws CredentialsException if the key or its secret is not set, or has a character that cannot be part of it; the message
     *     names the properties
     */
    @Override
    public Credentials credentials() {
        String id = value(ID);
        String winning = value(WINNING_SECRET);
        String secret = winning == null ? value(SECRET) : winning;
        if (id == null || secret == null) {
            String message = "No credentials: set the system properties " + ID + " and " + SECRET + " (not set: "
                    + (id == null ? ID : SECRET) + ").";
            boolean halfSet = id != null || secret != null;
            throw halfSet ? new CredentialsException(message, null) : CredentialsException.notSetUp(message);
        }
        String token = value(TOKEN);
        String checkedId = Secrets.found(ID, id, Secrets::ascii);
        String checkedSecret = Secrets.found(winning == null ? SECRET : WINNING_SECRET, secret, Secrets::secret);
        return token == null
                ? Credentials.accessKey(checkedId, checkedSecret)
                : Credentials.session(checkedId, checkedSecret, Secrets.found(TOKEN, token, Secrets::ascii));
    }

    /** Names only. */
    @Override
    public String toString() {
        return "SystemPropertyCredentials[" + ID + ", " + SECRET + ", " + TOKEN + "]";
    }

    private @Nullable String value(String name) {
        String value = properties == null ? System.getProperty(name) : properties.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
