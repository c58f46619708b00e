// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Credentials from the environment variables that the vendors' own tools use
 * (see sdk/docs/wire/signing.md#huawei-credential-chain and sdk/docs/wire/signing.md#alibaba-credential-chain). The
 * variables are read at each call of {@link #credentials()}; an empty variable counts as unset. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class EnvironmentCredentials implements CredentialsProvider {
    private static final String PROJECT = "HUAWEICLOUD_SDK_PROJECT_ID";

    private final String accessKeyId;
    private final String secretAccessKey;
    private final String securityToken;
    private final Map<String, String> environment;

    private EnvironmentCredentials(
            String accessKeyId, String secretAccessKey, String securityToken, Map<String, String> environment) {
        this.accessKeyId = accessKeyId;
        this.secretAccessKey = secretAccessKey;
        this.securityToken = securityToken;
        this.environment = environment;
    }

    /**
     * Reads {@code HUAWEICLOUD_SDK_AK}, {@code HUAWEICLOUD_SDK_SK} and, for temporary keys, {@code
     * HUAWEICLOUD_SDK_SECURITY_TOKEN}.
     */
    public static EnvironmentCredentials huawei() {
        return huawei(System.getenv());
    }

    /** As {@link #huawei()}, from the given variables. */
    public static EnvironmentCredentials huawei(Map<String, String> environment) {
        return new EnvironmentCredentials(
                "HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK", "HUAWEICLOUD_SDK_SECURITY_TOKEN", environment);
    }

    /**
     * Reads {@code ALIBABA_CLOUD_ACCESS_KEY_ID}, {@code ALIBABA_CLOUD_ACCESS_KEY_SECRET} and, for temporary keys, {@code
     * ALIBABA_CLOUD_SECURITY_TOKEN}.
     */
    public static EnvironmentCredentials alibaba() {
        return alibaba(System.getenv());
    }

    /** As {@link #alibaba()}, from the given variables. */
    public static EnvironmentCredentials alibaba(Map<String, String> environment) {
        return new EnvironmentCredentials(
                "ALIBABA_CLOUD_ACCESS_KEY_ID",
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                "ALIBABA_CLOUD_SECURITY_TOKEN",
                environment);
    }

    /**
     * Returns the credentials.
     *
     * @throws CredentialsException if the key or its secret is not set or has an invalid character; the message names the
     *     variables
     */
    @Override
    public Credentials credentials() {
        String id = value(accessKeyId);
        String secret = value(secretAccessKey);
        if (id == null || secret == null) {
            String message = "No credentials: set the environment variables " + accessKeyId + " and " + secretAccessKey
                    + " (not set: " + (id == null ? accessKeyId : "")
                    + (id == null && secret == null ? ", " : "") + (secret == null ? secretAccessKey : "")
                    + "), or .credentials(…) on the builder.";
            boolean isPartlySet = id != null || secret != null;
            throw isPartlySet ? new CredentialsException(message, null) : CredentialsException.notSetUp(message);
        }
        String token = value(securityToken);
        String checkedId = Secrets.validated(accessKeyId, id, Secrets::ascii);
        String checkedSecret = Secrets.validated(secretAccessKey, secret, Secrets::secret);
        return token == null
                ? Credentials.accessKey(checkedId, checkedSecret)
                : Credentials.session(
                        checkedId, checkedSecret, Secrets.validated(securityToken, token, Secrets::ascii));
    }

    /** Returns {@code HUAWEICLOUD_SDK_PROJECT_ID} for Huawei, null for Alibaba. */
    @Override
    public @Nullable String projectId() {
        String id = accessKeyId.startsWith("HUAWEI") ? value(PROJECT) : null;
        return id == null ? null : Secrets.validated(PROJECT, id, Secrets::ascii);
    }

    /** Returns the names of the variables, without values. */
    @Override
    public String toString() {
        return "EnvironmentCredentials[" + accessKeyId + ", " + secretAccessKey + ", " + securityToken + "]";
    }

    private @Nullable String value(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
