// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.internal.redaction.SecretRedactor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user of Huawei's IAM with a password, and what the token is to be good for. A HUAWEI ID account cannot log in this
 * way; an IAM user can. Immutable and thread-safe; {@code toString} shows no password. Source:
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
     * A login for a region's own project, the one that is named like the region.
     *
     * @param account the account's name, IAM's "domain"
     * @param user the IAM user's name
     * @param password the user's password
     * @param region the region's id, such as {@code cn-north-4}; its IAM is asked
     * @throws IllegalArgumentException if the region is not 1 to 64 lower-case letters, digits and hyphens
     */
    public static HuaweiLogin forRegion(String account, String user, String password, String region) {
        if (!IamEndpoint.REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("region must be 1 to 64 of a-z, 0-9 and -");
        }
        return new HuaweiLogin(account, user, password, Map.of("project", Map.of("name", region)), region);
    }

    /**
     * A login for a project.
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
     * A login for the account as a whole, for global services. CSS and CCE want a project's token.
     *
     * @param account the account's name, IAM's "domain"
     * @param user the IAM user's name
     * @param password the user's password
     */
    public static HuaweiLogin forAccount(String account, String user, String password) {
        return new HuaweiLogin(account, user, password, Map.of("domain", Map.of("name", account)), null);
    }

    /** The region whose IAM is asked; null when the login does not name one. */
    @Nullable String region() {
        return region;
    }

    /** The body of the call for a token. */
    Map<String, ?> body() {
        Map<String, ?> who = Map.of("name", user, "password", password, "domain", Map.of("name", account));
        return Map.of(
                "auth",
                Map.of(
                        "identity",
                        Map.of("methods", List.of("password"), "password", Map.of("user", who)),
                        "scope",
                        scope));
    }

    SecretRedactor secrets() {
        return SecretRedactor.of(password);
    }

    /** Account and user. */
    @Override
    public String toString() {
        return "HuaweiLogin[" + account + "/" + user + "]";
    }
}
