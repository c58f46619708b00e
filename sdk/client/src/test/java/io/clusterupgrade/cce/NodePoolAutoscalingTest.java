// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.cce.model.NodePoolAutoscaling;
import io.clusterupgrade.decode.JsonDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the member that the documents spell in two ways. */
class NodePoolAutoscalingTest {
    @ParameterizedTest
    @ValueSource(strings = {"scaleDownUneededTime", "scaleDownUnneededTime"})
    void readsBothSpellings(String name) {
        ByteBuffer json = StandardCharsets.UTF_8.encode("{\"" + name + "\":20}");

        NodePoolAutoscaling read = new JsonDecoder(ZoneOffset.UTC, false)
                .<NodePoolAutoscaling>decode(NodePoolAutoscaling.class, json)
                .value();

        assertThat(read.scaleDownUnneededTime()).isEqualTo(20);
    }
}
