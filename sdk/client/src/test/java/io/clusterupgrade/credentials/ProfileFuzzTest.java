// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Parses arbitrary profile files: the result is a profile, or an exception that shows nothing of the text. */
class ProfileFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void huaweiIni(byte[] data) {
        Map<String, Map<String, String>> sections = IniParser.huawei(text(data));

        sections.forEach((section, values) -> {
            assertThat(section).matches("[a-z]+");
            values.forEach((key, value) -> {
                assertThat(key).isNotEmpty().doesNotContain("=", " ", "\n");
                assertThat(value).isNotEmpty().doesNotContain(" ", "\n");
            });
        });
        assertThat(IniParser.huawei(written(sections))).isEqualTo(sections);
    }

    @FuzzTest(maxDuration = "1m")
    void alibabaIni(byte[] data) {
        Map<String, Map<String, String>> sections = IniParser.alibaba(text(data));

        sections.forEach((section, values) -> {
            assertThat(section).isEqualTo(section.strip()).doesNotContain("]", "\n");
            values.forEach((key, value) -> {
                assertThat(key).isEqualTo(key.strip()).doesNotContain("=", "\n");
                assertThat(value).isEqualTo(value.strip()).doesNotContain("\n", " #", " ;");
            });
        });
        assertThat(IniParser.alibaba(written(sections))).isEqualTo(sections);
    }

    @FuzzTest(maxDuration = "1m")
    void alibabaConfigJson(byte[] data) {
        String text = text(data);
        CliProfiles profiles;
        try {
            profiles = CliProfiles.of("The file", text);
        } catch (CredentialsException rejected) {
            assertThat(rejected)
                    .hasNoCause()
                    .extracting(Throwable::getMessage)
                    .isIn(
                            "The file is not a JSON object.",
                            "The file has a \"current\" that is not the name of a profile.",
                            "The file has \"profiles\" that is not a list.");
            return;
        }
        assertThat(profiles.current()).isNotNull();
        List<Map<String, JsonValue>> again = List.copyOf(profiles.byName().values());
        String rewritten = JsonValue.from(Map.of("current", profiles.current(), "profiles", again))
                .raw();
        assertThat(CliProfiles.of("The file", rewritten)).isEqualTo(profiles);
        assertThat(profiles.toString())
                .isEqualTo("CliProfiles" + profiles.byName().keySet());
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    private static String written(Map<String, Map<String, String>> sections) {
        StringBuilder text = new StringBuilder();
        sections.forEach((section, values) -> {
            text.append('[').append(section).append("]\n");
            values.forEach(
                    (key, value) -> text.append(key).append("=").append(value).append('\n'));
        });
        return text.toString();
    }
}
