// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImmutableCopiesTest {
    @Test
    void aMapIsAnUnmodifiableCopyInItsOrder() {
        Map<String, String> original = new LinkedHashMap<>();
        original.put("z", "1");
        original.put("a", "2");
        Map<String, String> copy = ImmutableCopies.map(original);
        original.put("m", "3");

        assertThat(copy).isUnmodifiable().containsExactly(Map.entry("z", "1"), Map.entry("a", "2"));
        assertThat(copy).isEqualTo(Map.of("a", "2", "z", "1")).hasSameHashCodeAs(Map.of("a", "2", "z", "1"));
        assertThat(copy.keySet()).containsExactly("z", "a");
        assertThat(copy.values()).containsExactly("1", "2");
        assertThat(copy.containsKey("m")).isFalse();
        assertThat(copy.get("z")).isEqualTo("1");
        assertThat(copy.getOrDefault("m", "none")).isEqualTo("none");
        assertThat(ImmutableCopies.map(Map.of())).isUnmodifiable().isEmpty();
        assertThat(ImmutableCopies.map(null)).isUnmodifiable().isEmpty();
    }

    @Test
    void aMapPrintsEverythingButSecrets() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("size", 3);
        map.put("login_password", "hunter2");
        map.put("accessToken", JsonValue.of("[\"hunter2\"]"));
        map.put("settings", JsonValue.of("{\"a\":{\"secret\":\"hunter2\"}}"));
        map.put("text", "{\"password\":\"hunter2\"}");
        map.put("nested", Map.of("password", "hunter2"));
        map.put("list", List.of(Map.of("token", "hunter2")));
        map.put("secretsEnabled", true);
        map.put("tokenReport", new DecodeWarning("/a", "b"));

        assertThat(ImmutableCopies.map(map))
                .hasToString("{size=3, login_password=****, accessToken=****, settings={\"a\":{\"secret\":\"****\"}}, "
                        + "text={\"password\":\"****\"}, nested={password=****}, list=[{token=****}], "
                        + "secretsEnabled=true, tokenReport=/a: b}");
        assertThat(ImmutableCopies.map(map).get("login_password")).isEqualTo("hunter2");
        assertThat(ImmutableCopies.map(Map.of("a", "b"))).hasToString("{a=b}");
    }

    @Test
    void aRedactingMapIsSentUnredacted() {
        assertThat(JsonValue.from(ImmutableCopies.map(Map.of("password", "hunter2")))
                        .raw())
                .isEqualTo("{\"password\":\"hunter2\"}");
    }
}
