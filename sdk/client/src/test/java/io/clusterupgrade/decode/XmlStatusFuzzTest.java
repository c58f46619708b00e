// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.clusterupgrade.ack.model.GetUpgradeStatus;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

/** GetUpgradeStatus comes as JSON or XML: any bytes are a response or an {@link UnreadableBodyException}, never anything else. */
class XmlStatusFuzzTest {
    private static final JsonDecoder DECODER = new JsonDecoder(ZoneOffset.UTC, true);

    @FuzzTest(maxDuration = "1m")
    void anyBodyIsAStatusOrUnreadable(byte[] body) {
        GetUpgradeStatus status = decode(body);
        if (status != null) {
            assertThat(status.status()).isNotNull();
            assertThat(status.upgradeStep()).isNotNull();
            assertThat(status.upgradeTask()).isNotNull();
            assertThat(decode(body)).isEqualTo(status);
        }
    }

    @FuzzTest(maxDuration = "1m")
    void whatIsWrittenAsXmlIsReadBack(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8)
                .codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String xml = "<?xml version=\"1.0\"?><GetUpgradeStatusResponse><status>running</status><error_message>"
                + escaped + "</error_message></GetUpgradeStatusResponse>";

        GetUpgradeStatus status = decode(xml.getBytes(StandardCharsets.UTF_8));

        assertThat(status).isNotNull();
        assertThat(status.status().value()).isEqualTo("running");
        assertThat(status.errorMessage() == null ? "" : status.errorMessage()).isEqualTo(text.strip());
    }

    private static GetUpgradeStatus decode(byte[] body) {
        try {
            return DECODER.<GetUpgradeStatus>decode(GetUpgradeStatus.class, ByteBuffer.wrap(body))
                    .value();
        } catch (UnreadableBodyException documented) {
            return null;
        }
    }
}
