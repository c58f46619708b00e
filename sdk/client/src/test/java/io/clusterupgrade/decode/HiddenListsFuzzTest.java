// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.request.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the wire hides in texts: names with commas between, and JSON inside JSON. It costs its own member at most. */
class HiddenListsFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void namesBetweenCommas(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        List<String> names = commaSeparated(text);

        assertThat(names).allSatisfy(name -> {
            assertThat(name).isNotBlank().doesNotContain(",");
            assertThat(name.strip()).isEqualTo(name);
        });
        assertThat(names.size()).isLessThanOrEqualTo(text.split(",", -1).length);
        assertThat(commaSeparated(String.join(",", names))).isEqualTo(names);
        assertThat(task(Map.of("totalNodes", text)).value().totalNodes()).isEqualTo(names);
    }

    @FuzzTest(maxDuration = "1m")
    void jsonInATextCostsNoSibling(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        DecodeResult<GetUpgradeDetailInfo> plain = task(Map.of());
        DecodeResult<GetUpgradeDetailInfo> decoded = task(Map.of("migrateParam", text, "finalAzInfoMap", text));

        assertThat(decoded.value().id()).isEqualTo(plain.value().id());
        assertThat(decoded.value().status()).isEqualTo(plain.value().status());
        assertThat(decoded.value().batchSize()).isEqualTo(plain.value().batchSize());
        assertThat(decoded.value().failMessage()).isEqualTo(plain.value().failMessage());
        assertThat(decoded.warnings())
                .allMatch(report -> report.path().startsWith("/migrateParam")
                        || report.path().startsWith("/finalAzInfoMap"));
        if (decoded.value().migrateParam() == null && !text.isBlank()) {
            assertThat(decoded.warnings()).as("lost in silence: %s", text).isNotEmpty();
        }
    }

    private static List<String> commaSeparated(String text) {
        return ListReader.commaSeparated(text.toCharArray(), 0, text.length());
    }

    private static DecodeResult<GetUpgradeDetailInfo> task(Map<String, String> members) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", "t1");
        all.put("status", "RUNNING");
        all.putAll(members);
        all.put("batchSize", 3);
        all.put("failMessage", "none");
        String json = JsonValue.from(all).raw();
        return new JsonDecoder(ZoneOffset.UTC, false)
                .decode(GetUpgradeDetailInfo.class, ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
    }
}
