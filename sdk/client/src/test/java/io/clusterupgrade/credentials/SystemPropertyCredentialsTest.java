// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.CredentialsException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemPropertyCredentialsTest {
    @Test
    void readsKeysAndSessionsAndPrefersTheOtherSecretName() {
        assertThat(SystemPropertyCredentials.alibaba(
                                Map.of("alibabacloud.accessKeyId", "id", "alibabacloud.accessKeySecret", "secret"))
                        .credentials())
                .isEqualTo(Credentials.accessKey("id", "secret"));
        assertThat(SystemPropertyCredentials.alibaba(Map.of(
                                "alibabacloud.accessKeyId", "id",
                                "alibabacloud.accessKeySecret", "secret",
                                "alibabacloud.accessKeyIdSecret", "winner",
                                "alibabacloud.sessionToken", "token"))
                        .credentials())
                .isEqualTo(Credentials.session("id", "winner", "token"));
    }

    @Test
    void namesTheMissingProperties() {
        assertThatThrownBy(() -> SystemPropertyCredentials.alibaba(Map.of("alibabacloud.accessKeyId", "planted"))
                        .credentials())
                .isInstanceOfSatisfying(
                        CredentialsException.class,
                        e -> assertThat(e.isNotSetUp()).isFalse())
                .hasMessageContaining("not set: alibabacloud.accessKeySecret")
                .hasMessageNotContaining("planted");
        assertThatThrownBy(() -> SystemPropertyCredentials.alibaba().credentials())
                .isInstanceOfSatisfying(
                        CredentialsException.class,
                        e -> assertThat(e.isNotSetUp()).isTrue());
        assertThat(SystemPropertyCredentials.alibaba(Map.of("alibabacloud.accessKeyId", "planted")))
                .asString()
                .doesNotContain("planted");
    }
}
