// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.failsWith;
import static io.clusterupgrade.testkit.CannedResponses.huawei;
import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What exceptions hold: never more than a page, and the same after a journey to another machine. */
class FailureTextsTest {
    private static final String LONG = "word ".repeat(4_000_000);

    @Test
    void areShortHoweverLongTheResponseIs() {
        List<Line> lines = List.of(
                huawei(400, "CSS.0001", LONG),
                huawei(400, LONG, "m"),
                responses(
                        400,
                        "{\"errCode\":\"CSS.0001\",\"error\":{\"msg\":\"" + LONG + "\"},\"why\":\"" + LONG + "\"}"),
                responses(400, "{\"errCode\":\"CSS.0001\",\"why\":\"" + LONG + "\"}"),
                responses(400, LONG),
                responses(400, "{}", "X-Request-Id", LONG),
                huawei(200, "CSS.0001", LONG),
                responses(
                        200,
                        "{\"message\":\"" + LONG + "\",\"error_code\":\"" + LONG + "\",\"request_id\":\"" + LONG
                                + "\"}"),
                responses(200, LONG),
                responses(500, LONG),
                failsWith(ExchangeException.of(Kind.BROKEN, RequestSent.MAYBE, LONG)));
        for (Line line : lines) {
            for (boolean write : new boolean[] {false, true}) {
                CloudException thrown = thrown(line, write);

                assertThat(thrown.getMessage()).hasSizeLessThan(5_000);
                if (thrown instanceof ApiException rejected) {
                    assertThat(rejected.error().body()).hasSizeLessThanOrEqualTo(64 * 1024);
                }
            }
        }
    }

    @Test
    void sayTheReasonByWhateverNameItGoes() {
        for (String name : new String[] {"errorMsg", "error_message", "msg", "detail", "errMsg", "reason", "title"}) {
            Line line = responses(400, "{\"errCode\":\"CSS.0001\",\"" + name + "\":\"the reason\"}");

            assertThat(thrown(line, true)).hasMessageContaining("400 CSS.0001 \"the reason\".");
        }
        assertThat(thrown(responses(400, "{\"errCode\":\"CSS.0001\",\"cause\":\"the reason\"}"), true))
                .hasMessageContaining("400 CSS.0001 \"{\"errCode\":\"CSS.0001\",\"cause\":\"the reason\"}\".");
    }

    @Test
    void areTheSameAfterSerialization() throws Exception {
        String id = "r9";
        ApiException rejected = read((ApiException) thrown(
                responses(429, "{\"errCode\":\"CSS.0001\",\"errMsg\":\"m\"}", "X-Request-Id", id, "Retry-After", "300"),
                true));
        assertThat(rejected.status()).isEqualTo(429);
        assertThat(rejected.code()).isEqualTo("CSS.0001");
        assertThat(rejected.requestId()).isEqualTo(id);
        assertThat(rejected.retryAfter()).isEqualTo(Duration.ofMinutes(5));
        assertThat(rejected.error().message()).isEqualTo("m");
        assertThat(rejected.error().body()).contains("errMsg");

        OutcomeUnknownException unknown =
                read((OutcomeUnknownException) thrown(responses(200, "<html>", "X-Request-Id", id), true));
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.requestId()).isEqualTo(id);
        assertThat(unknown.code()).isEmpty();
        assertThat(unknown.error().body()).isEqualTo("<html>");

        DecodeException unreadable =
                read((DecodeException) thrown(responses(200, "<html>", "X-Request-Id", id), false));
        assertThat(unreadable.excerpt()).isEqualTo("<html>");
        assertThat(unreadable.requestId()).isEqualTo(id);
        assertThat(unreadable.getCause()).hasMessage("it is not JSON, or it breaks off");

        CloudException broken =
                read(thrown(failsWith(ExchangeException.of(Kind.BROKEN, RequestSent.MAYBE, "gone")), true));
        assertThat(broken.operation()).isEqualTo("RetryUpgradeTask");
        assertThat(((ExchangeException) broken.getCause()).kind()).isEqualTo(Kind.BROKEN);
        assertThat(((ExchangeException) broken.getCause()).partialResponse()).isNull();
    }

    private static CloudException thrown(Line line, boolean write) {
        try (CssClient css = Clients.css(FakeTransport.of(line), new VirtualTime())) {
            return catchThrowableOfType(CloudException.class, () -> Way.BLOCKING.send(css, write));
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends CloudException> E read(E thrown) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            E read = (E) in.readObject();
            assertThat(read).hasMessage(thrown.getMessage());
            assertThat(read.service()).isEqualTo(thrown.service());
            assertThat(read.attempts()).isEqualTo(thrown.attempts());
            return read;
        }
    }
}
