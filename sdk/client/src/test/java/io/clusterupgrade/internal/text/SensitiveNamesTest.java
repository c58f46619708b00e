// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password",
                "login_password",
                "admin_pwd",
                "userPassword",
                "passwd",
                "secret",
                "accessKeySecret",
                "access_key_id",
                "access-key",
                "SecretAccessKey",
                "token",
                "X-Auth-Token",
                "securityToken",
                "private_key",
                "credentials",
                "kubeconfig",
                "client-key-data",
                "user_data",
                "preUserData",
                "alpha.cce/postInstall",
                "Authorization",
                "apiKey",
                "ak",
                "SK",
                "auth"
            })
    void knowsSecretsInAnySpelling(String name) {
        assertThat(SensitiveNames.isSensitive(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "key",
                "value",
                "sshKey",
                "key_pair",
                "username",
                "next_token",
                "http_tokens",
                "max_oidc_token_expiration",
                "passwordExpiresAt",
                "encoded_authorization_message",
                "disk",
                "task_id",
                "authorityEnable"
            })
    void leavesWhatOnlyLooksLikeOne(String name) {
        assertThat(SensitiveNames.isSensitive(name)).isFalse();
    }
}
