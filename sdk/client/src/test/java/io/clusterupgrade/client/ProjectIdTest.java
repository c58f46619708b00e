// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clusterupgrade.css.CssClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "a/b", "a b", "caf\u00e9", "a%20", "a?b", "a\nb", "p:1"})
    void isRefusedWhenItWouldNotGoUnchangedIntoPathsAndHeaders(String projectId) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CssClient.builder().projectId(projectId))
                .withMessage("projectId must be 1 to 64 of a-z, A-Z, 0-9, - and _");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6204a5bd270343b5885144cf9c8c158d", "my-project_1", "P"})
    void isTakenAsItIsOtherwise(String projectId) {
        assertThatCode(() -> CssClient.builder().projectId(projectId)).doesNotThrowAnyException();
    }
}
