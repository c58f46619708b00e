// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Credentials from the Java system properties that Alibaba's own tools read
 * (see sdk/docs/wire/signing.md#alibaba-credential-chain): {@code alibabacloud.accessKeyId},
 * {@code alibabacloud.accessKeySecret} (or {@code alibabacloud.accessKeyIdSecret}, which takes precedence) and, for temporary keys,
 * {@code alibabacloud.sessionToken}. The properties are read at each call of {@link #credentials()}; an empty
 * property counts as unset.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SystemPropertyCredentials implements CredentialsProvider {
    private static final String ID = "alibabacloud.accessKeyId";
    private static final String SECRET = "alibabacloud.accessKeySecret";
    private static final String PREFERRED_SECRET = "alibabacloud.accessKeyIdSecret";
    private static final String TOKEN = "alibabacloud.sessionToken";

    private final @Nullable Map<String, String> properties;

    private SystemPropertyCredentials(@Nullable Map<String, String> properties) {
        this.properties = properties;
    }

    /** Reads the system properties of this JVM. */
    public static SystemPropertyCredentials alibaba() {
        return new SystemPropertyCredentials(null);
    }

    /** Reads the given properties. */
    public static SystemPropertyCredentials alibaba(Map<String, String> properties) {
        return new SystemPropertyCredentials(properties);
    }

    /**
     * Returns the credentials.
     *
     * @throws CredentialsException if the key or its secret is not set or has an invalid character; the message names the
     *     properties
     */
    @Override
    public Credentials credentials() {
        String id = value(ID);
        String preferred = value(PREFERRED_SECRET);
        String secret = preferred == null ? value(SECRET) : preferred;
        if (id == null || secret == null) {
            String message = "No credentials: set the system properties " + ID + " and " + SECRET + " (not set: "
                    + (id == null ? ID : SECRET) + ").";
            boolean isPartlySet = id != null || secret != null;
            throw isPartlySet ? new CredentialsException(message, null) : CredentialsException.notSetUp(message);
        }
        String token = value(TOKEN);
        String checkedId = Secrets.validated(ID, id, Secrets::ascii);
        String checkedSecret =
                Secrets.validated(preferred == null ? SECRET : PREFERRED_SECRET, secret, Secrets::secret);
        return token == null
                ? Credentials.accessKey(checkedId, checkedSecret)
                : Credentials.session(checkedId, checkedSecret, Secrets.validated(TOKEN, token, Secrets::ascii));
    }

    /** Returns the names of the properties, without values. */
    @Override
    public String toString() {
        return "SystemPropertyCredentials[" + ID + ", " + SECRET + ", " + TOKEN + "]";
    }

    private @Nullable String value(String name) {
        String value = properties == null ? System.getProperty(name) : properties.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
