// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.clusterupgrade.request.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any text can be shown, and no text beside a secret keeps it from being hidden. */
class SensitiveTextFuzzTest {
    private static final String SECRET = "correct-horse-battery-staple";

    @FuzzTest(maxDuration = "1m")
    void anyTextIsShown(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);

        String shown = SensitiveText.redact(text);

        assertThat(shown.length()).isLessThanOrEqualTo((text.length() + 1) * 7);
        assertThat(SensitiveText.redact(shown).length()).isLessThanOrEqualTo((shown.length() + 1) * 7);
    }

    @FuzzTest(maxDuration = "1m")
    void noTextBesideASecretShowsIt(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(text, text);
        members.put("list", List.of(text, Map.of("key", text), 7));
        members.put("login_password", SECRET);
        members.put("credentials", List.of(text, SECRET, Map.of(text, SECRET)));
        members.put("after", text);
        String json = JsonValue.from(members).raw();
        String inside = JsonValue.from(Map.of("config", json, "before", text)).raw();

        for (String whole : List.of(json, inside)) {
            String shown = SensitiveText.redact(whole);
            assertThat(shown).doesNotContain(SECRET);
            assertThat(JsonValue.of(shown).raw()).as("still JSON").isEqualTo(shown);
            assertThat(SensitiveText.redact(whole.substring(0, whole.length() / 2)))
                    .doesNotContain(SECRET);
        }
    }
}
