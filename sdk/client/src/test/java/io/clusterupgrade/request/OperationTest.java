// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clusterupgrade.css.model.ActionMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {
    @Test
    void rejectsAParameterThatThePathDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder("/a/{id}")
                        .path("id", v -> v)
                        .path("other", v -> v)
                        .noContent())
                .withMessage("Op: no {other} in /a/{id}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/{id}/{task_id}", "/a/{task_id}/{id}", "/a/{id}/b/{ID}"})
    void rejectsAPathWithAParameterWithoutAValue(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder(path).path("id", v -> v).noContent())
                .withMessageStartingWith("Op: nothing fills ")
                .withMessageEndingWith(" in " + path);
    }

    @Test
    void doesNotChangeIfItsBuilderChanges() {
        OperationBuilder<String> builder = builder("/a/{id}").path("id", v -> v).query("q", v -> 1);
        Operation<String, NoContent> operation = builder.noContent();

        builder.query("r", v -> 2)
                .body(v -> v)
                .successStatus(201)
                .withoutProject()
                .path("id", v -> "other");

        assertThat(operation.queryNames()).containsExactly("q");
        assertThat(operation.queryParameters("x")).containsExactly(Map.entry("q", "1"));
        assertThat(operation.pathParameters("x")).containsExactly(Map.entry("id", "x"));
        assertThat(operation.body("x")).isNull();
        assertThat(operation.successStatus()).isEqualTo(200);
        assertThat(operation.isProjectScoped()).isTrue();
    }

    @Test
    void omitsAbsentQueryParametersAndKeepsTheOrder() {
        Operation<String, NoContent> operation = builder("/a")
                .query("z", v -> true)
                .query("none", v -> null)
                .query("mode", v -> ActionMode.AZ_MIGRATION)
                .query("a", v -> 7)
                .noContent();
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("z", "true");
        expected.put("mode", "AZ_MIGRATION");
        expected.put("a", "7");

        assertThat(operation.queryParameters("x")).containsExactlyEntriesOf(expected);
        assertThat(operation.queryNames()).containsExactly("z", "none", "mode", "a");
    }

    @Test
    void describesItself() {
        Operation<String, NoContent> write = Operation.write(CloudService.CCE, "Go", "POST", "v3", "/go")
                .request(String.class)
                .body(v -> v)
                .successStatus(201)
                .withoutProject()
                .noContent();

        assertThat(write).hasToString("CCE.Go");
        assertThat(write.isIdempotent()).isFalse();
        assertThat(write.isProjectScoped()).isFalse();
        assertThat(write.successStatus()).isEqualTo(201);
        assertThat(write.body("b")).isEqualTo("b");
        assertThat(write.requestType()).isEqualTo(String.class);
        assertThat(write.responseType()).isEqualTo(NoContent.class);
        assertThat(builder("/a").noContent().isIdempotent()).isTrue();
    }

    private static OperationBuilder<String> builder(String path) {
        return Operation.read(CloudService.CSS, "Op", "GET", "v1.0", path).request(String.class);
    }
}
