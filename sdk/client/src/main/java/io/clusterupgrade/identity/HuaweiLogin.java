// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.internal.redaction.SecretRedactor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user of Huawei's IAM with a password, and the scope of the token. Only an IAM user can log in this way, not a HUAWEI
 * ID account. Immutable and thread-safe; {@code toString} shows no password. Source:
 * sdk/docs/wire/signing.md#iam-tokens.
 *
 * @since 0.1.0
 */
public final class HuaweiLogin {
    private final String account;
    private final String user;
    private final String password;
    private final Map<String, ?> scope;
    private final @Nullable String region;

    private HuaweiLogin(String account, String user, String password, Map<String, ?> scope, @Nullable String region) {
        this.account = account;
        this.user = user;
        this.password = password;
        this.scope = scope;
        this.region = region;
    }

    /**
     * Creates a login for the project of a region, which has the name of the region.
     *
     * @param account the account's name, IAM's "domain"
     * @param user the IAM user's name
     * @param password the user's password
     * @param region the region's id, such as {@code cn-north-4}, whose IAM issues the token
     * @throws IllegalArgumentException if the region is not 1 to 64 lower-case letters, digits and hyphens
     */
    public static HuaweiLogin forRegion(String account, String user, String password, String region) {
        if (!IamEndpoint.REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("region must be 1 to 64 characters of a-z, 0-9 and -");
        }
        return new HuaweiLogin(account, user, password, Map.of("project", Map.of("name", region)), region);
    }

    /**
     * Creates a login for a project.
     *
     * @param account the account's name, IAM's "domain"
     * @param user the IAM user's name
     * @param password the user's password
     * @param projectId the project's id
     */
    public static HuaweiLogin forProject(String account, String user, String password, String projectId) {
        return new HuaweiLogin(account, user, password, Map.of("project", Map.of("id", projectId)), null);
    }

    /**
     * Creates a login for the whole account, for global services. CSS and CCE require a project's token.
     *
     * @param account the account's name, IAM's "domain"
     * @param user the IAM user's name
     * @param password the user's password
     */
    public static HuaweiLogin forAccount(String account, String user, String password) {
        return new HuaweiLogin(account, user, password, Map.of("domain", Map.of("name", account)), null);
    }

    /** Returns the region whose IAM issues the token, or null if the login does not name one. */
    @Nullable String region() {
        return region;
    }

    /** Returns the body of the token request. */
    Map<String, ?> body() {
        Map<String, ?> userObject = Map.of("name", user, "password", password, "domain", Map.of("name", account));
        return Map.of(
                "auth",
                Map.of(
                        "identity",
                        Map.of("methods", List.of("password"), "password", Map.of("user", userObject)),
                        "scope",
                        scope));
    }

    SecretRedactor secrets() {
        return SecretRedactor.of(password);
    }

    /** Returns account and user, without the password. */
    @Override
    public String toString() {
        return "HuaweiLogin[" + account + "/" + user + "]";
    }
}
