// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "a/b", "a b", "caf\u00e9", "a%20", "a?b", "a\nb", "p:1"})
    void isRejectedWhenItWouldNotGoUnchangedIntoPathsAndHeaders(String projectId) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CssClient.builder().projectId(projectId))
                .withMessage("projectId must be 1 to 64 of a-z, A-Z, 0-9, - and _");
    }

    @ParameterizedTest
    @CsvSource({"00A0, no-break space", "200B, zero width space", "FEFF, byte-order mark", "0009, tab"})
    void namesAnInvisibleCharacter(String codePoint, String kind) {
        String value = "a1" + (char) Integer.parseInt(codePoint, 16);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CssClient.builder().projectId(value))
                .withMessage("projectId must be 1 to 64 of a-z, A-Z, 0-9, - and _; it has a " + kind + " (U+"
                        + codePoint + ") at index 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CssClient.builder().region(value))
                .withMessageContaining("region must be")
                .withMessageContaining(kind);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CssClient.builder()
                        .endpoint("http://127.0.0.1:1")
                        .projectId("p1")
                        .credentials(Credentials.accessKey("id", "secret"))
                        .build()
                        .cluster(value))
                .withMessageContaining("clusterId")
                .withMessageContaining(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6204a5bd270343b5885144cf9c8c158d", "my-project_1", "P"})
    void isTakenAsItIsOtherwise(String projectId) {
        assertThatCode(() -> CssClient.builder().projectId(projectId)).doesNotThrowAnyException();
    }
}
