// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.LogCapture;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecodeWarningsTest {
    private final LogCapture log = LogCapture.start();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void saysOnceForEachMemberThatItCannotBeRead() {
        for (int i = 0; i < 3; i++) {
            Fixtures.decodeText(Samples.First.class, "{\"list\":[\"x\",\"y\",{}],\"a\":\"x\"}", ZoneOffset.UTC);
            Fixtures.decodeText(Samples.First.class, "{\"a\":\"z\"}", ZoneOffset.UTC);
        }

        assertThat(log.messages(JsonDecoder.class, "WARN"))
                .satisfiesExactly(
                        message -> assertThat(message).contains("First").contains("/list/0: expected a whole number"),
                        message -> assertThat(message).contains("First").contains("/a: expected a whole number"));
    }

    @Test
    void saysNothingWhenAllWentWell() {
        Fixtures.decodeText(Samples.First.class, "{\"list\":[1],\"later\":{}}", ZoneOffset.UTC);

        assertThat(log.messages(JsonDecoder.class, "WARN")).isEmpty();
    }

    @Test
    void writesOneLineForAnyNamesInTheResponse() {
        String name = "x\\n2026 ERROR forged\\u001b[31m";
        Fixtures.decodeText(Samples.Second.class, "{\"map\":{\"" + name + "\":[]}}", ZoneOffset.UTC);

        assertThat(log.messages(JsonDecoder.class, "WARN"))
                .singleElement()
                .satisfies(message -> assertThat(message.chars().noneMatch(Character::isISOControl))
                        .as(message)
                        .isTrue());
    }
}
