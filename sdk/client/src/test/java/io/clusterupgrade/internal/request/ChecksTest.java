// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.clusterupgrade.css.model.InstType;
import io.clusterupgrade.request.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChecksTest {
    @Test
    void returnsValuesWithinTheLimits() {
        assertThat(Checks.text("name", "a")).isEqualTo("a");
        assertThat(Checks.text("name", "abc", 3)).isEqualTo("abc");
        assertThat(Checks.enumValue("type", InstType.ALL)).isEqualTo(InstType.ALL);
        assertThat(Checks.inRange("limit", 1, 1, 3)).isEqualTo(1);
        assertThat(Checks.inRange("limit", 3, 1, 3)).isEqualTo(3);
        assertThat(Checks.atLeast("size", 1, 1)).isEqualTo(1);
        assertThat(Checks.object("values", JsonValue.of("{}"))).isEqualTo(JsonValue.of("{}"));
        assertThat(Checks.notEmpty("list", List.of("a"))).containsExactly("a");
        assertThat(Checks.names("names", List.of("a", "b"))).containsExactly("a", "b");
        assertThat(Checks.names("names", List.of())).isEmpty();
        assertThat(Checks.texts("ids", List.of("a", "b"))).containsExactly("a", "b");
        assertThat(Checks.enumValues("types", List.of(InstType.ALL))).containsExactly(InstType.ALL);
        assertThat(Checks.enumValues("types", List.<InstType>of())).isEmpty();
    }

    @Test
    void startsTheMessageWithTheNameOfTheValue() {
        rejects("name must not be blank", () -> Checks.text("name", " \n"));
        rejects("name must be 1 to 3 characters: 4", () -> Checks.text("name", "abcd", 3));
        rejects("type must not be absent", () -> Checks.enumValue("type", InstType.ABSENT));
        rejects("limit must be 1 to 3: 0", () -> Checks.inRange("limit", 0, 1, 3));
        rejects("limit must be 1 to 3: 4", () -> Checks.inRange("limit", 4, 1, 3));
        rejects("size must be 2 or more: 1", () -> Checks.atLeast("size", 1, 2));
        rejects("values must be a JSON object", () -> Checks.object("values", JsonValue.of("[]")));
        rejects("list must not be empty", () -> Checks.notEmpty("list", List.of()));
        rejects("ids must not be blank", () -> Checks.texts("ids", List.of("a", " ")));
        rejects("ids must not be empty", () -> Checks.texts("ids", List.of()));
        rejects("types must not be absent", () -> Checks.enumValues("types", List.of(InstType.ABSENT)));
        rejects("names must be names without commas: ,a", () -> Checks.names("names", List.of(",a")));
        rejects("names must not be blank", () -> Checks.names("names", List.of("a", "")));
        rejects("names must be names without commas: a,b", () -> Checks.names("names", List.of("a,b")));
    }

    @Test
    void namesAValueThatIsNull() {
        assertNull("name", () -> Checks.text("name", null));
        assertNull("type", () -> Checks.enumValue("type", null));
        assertNull("values", () -> Checks.object("values", null));
        assertNull("list", () -> Checks.notEmpty("list", null));
        assertNull("names", () -> Checks.names("names", null));
        assertNull("ids", () -> Checks.texts("ids", null));
        assertNull("types", () -> Checks.enumValues("types", null));
        assertNull("order", () -> Checks.lists("order", null));
    }

    @Test
    void joinsNamesByCommasAndSendsNoEmptyText() {
        assertThat(Checks.joined(List.of("a", "b"))).isEqualTo("a,b");
        assertThat(Checks.joined(List.of())).isNull();
    }

    @Test
    void copiesAMapAndItsListsInOrder() {
        List<String> list = new ArrayList<>(List.of("x"));
        Map<String, List<String>> map = new LinkedHashMap<>(Map.of("b", list));
        map.put("a", List.of());

        Map<String, List<String>> copy = Checks.lists("order", map);
        list.add("y");
        map.clear();

        assertThat(copy).isUnmodifiable();
        assertThat(copy.keySet()).containsExactly("b", "a");
        assertThat(copy.get("b")).containsExactly("x");
    }

    @Test
    void rejectsARequestForAnotherHandle() {
        assertThat(Checks.sameId("clusterId", "request", "c1", "c1")).isEqualTo("request");
        rejects(
                "clusterId of the request is not the clusterId of this handle",
                () -> Checks.sameId("clusterId", "request", "c1", "c2"));
    }

    private static void rejects(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    private static void assertNull(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }
}
