// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A byte-order mark or another charset than UTF-8 hides neither a success nor an error. */
class EncodedResponsesTest {
    private static final String JSON = "application/json";

    private final VirtualTime time = new VirtualTime();

    enum Encoding {
        PLAIN("UTF-8", "", JSON),
        UTF_8_MARK("UTF-8", "\uFEFF", JSON),
        UTF_8_MARK_AND_CHARSET("UTF-8", "\uFEFF", JSON + "; charset=utf-8"),
        UTF_16LE_MARK("UTF-16LE", "\uFEFF", JSON),
        UTF_16BE_MARK("UTF-16BE", "\uFEFF", JSON + ";charset=utf-8"),
        UTF_16LE_UNMARKED("UTF-16LE", "", JSON),
        UTF_16_DECLARED("UTF-16BE", "", JSON + "; charset=UTF-16"),
        GBK_DECLARED("GBK", "", "application/json;charset=GBK"),
        GB18030_DECLARED("GB18030", "", "text/plain; Charset=\"gb18030\"");

        private final Charset charset;
        private final String mark;
        private final String contentType;

        Encoding(String charset, String mark, String contentType) {
            this.charset = Charset.forName(charset);
            this.mark = mark;
            this.contentType = contentType;
        }

        Line responses(int status, String body) {
            byte[] bytes = (mark + body).getBytes(charset);
            return (call, deadline) -> HttpResponse.of(status, Map.of("Content-Type", List.of(contentType)), bytes);
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void anErrorUnderSuccessIsNoAcceptedWrite(Encoding encoding) {
        for (int status : new int[] {200, 202}) {
            for (Way way : Way.values()) {
                Line line = encoding.responses(status, "{\"errCode\":\"CSS.5140\",\"externalMessage\":\"集群忙\"}");
                FakeTransport transport = FakeTransport.of(line);
                try (CssClient css = Clients.css(transport, time)) {
                    assertThat(catchThrowable(() -> way.write(css)))
                            .isExactlyInstanceOf(ConflictException.class)
                            .hasMessageContaining("CSS.5140 \"集群忙\"");
                }
                assertThat(transport.sent()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void anErrorKeepsItsCodeItsWordsAndItsBody(Encoding encoding) {
        String body = "{\"errCode\":\"CSS.0015\",\"externalMessage\":\"CSS.0015 : 集群不存在\"}";
        try (CssClient css = Clients.css(FakeTransport.of(encoding.responses(403, body)), time)) {
            ApiException thrown = catchThrowableOfType(ApiException.class, () -> Way.BLOCKING.write(css));

            assertThat(thrown).isInstanceOf(NotFoundException.class).hasMessageContaining("403 CSS.0015 \"集群不存在\"");
            assertThat(thrown.error().body()).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void aThrottleIsWaitedOut(Encoding encoding) {
        FakeTransport transport = FakeTransport.of(
                encoding.responses(400, "{\"error_code\":\"APIGW.0308\",\"error_msg\":\"太快\"}"), CannedResponses.ok());
        try (CssClient css = Clients.css(transport, time)) {
            assertThat(Way.BLOCKING.write(css).attempts()).isEqualTo(2);
        }
        assertThat(time.delays()).containsExactly(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void anExpiredTokenIsReplaced(Encoding encoding) {
        AtomicInteger asked = new AtomicInteger();
        FakeTransport transport = FakeTransport.of(
                encoding.responses(401, "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"token expires, 过期\"}"),
                CannedResponses.ok());
        try (CssClient css = Clients.cssBuilder(transport, time)
                .credentialsProvider(() -> Credentials.token("t" + asked.incrementAndGet()))
                .build()) {
            assertThat(Way.BLOCKING.write(css).attempts()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void aSuccessIsReadAndItsTextToo(Encoding encoding) {
        String body = "{\"totalSize\":1,\"detailList\":[{\"id\":\"a1\",\"failMessage\":\"超时\"}]}";
        UpgradeDetailRequest request = UpgradeDetailRequest.builder("c1").build();
        try (CssClient css = Clients.css(FakeTransport.of(encoding.responses(200, body)), time)) {
            ApiResponse<UpgradeDetailPage> response = css.call(CssOperations.UPGRADE_DETAIL, request);

            assertThat(response.value().detailList().get(0).failMessage()).isEqualTo("超时");
            assertThat(response.rawBody()).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void aWriteWithoutContentIsAccepted(Encoding encoding) {
        for (String body : new String[] {"", " \r\n", "{}", "{\"说明\":\"好\"}"}) {
            try (CssClient css = Clients.css(FakeTransport.of(encoding.responses(200, body)), time)) {
                assertThat(Way.BLOCKING.write(css).attempts()).as(body).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"PLAIN", "UTF_8_MARK", "UTF_16LE_MARK", "UTF_16BE_MARK", "UTF_16LE_UNMARKED"})
    void anXmlStatusIsReadInAnyUnicode(Encoding encoding) {
        String xml = "<?xml version=\"1.0\"?><r><status>running</status><error_message>超时</error_message></r>";
        try (var ack = Clients.ack(FakeTransport.of(encoding.responses(200, xml)), time)) {
            assertThat(Way.BLOCKING.read(ack).value()).hasFieldOrPropertyWithValue("errorMessage", "超时");
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anXmlErrorIsReadInTheCharsetOfItsDeclaration(Way way) {
        byte[] xml =
                "<?xml version=\"1.0\" encoding=\"GBK\"?><Error><Code>ErrorClusterNotFound</Code><Message>没有</Message></Error>"
                        .getBytes(Charset.forName("GBK"));
        FakeTransport transport = FakeTransport.of((call, deadline) -> HttpResponse.of(400, Map.of(), xml));
        try (var ack = Clients.ack(transport, time)) {
            ApiException thrown = catchThrowableOfType(ApiException.class, () -> way.read(ack));

            assertThat(thrown).isInstanceOf(NotFoundException.class).hasMessageContaining("\"没有\"");
            assertThat(thrown.error().body()).contains("<Message>没有</Message>");
        }
        assertThat(StandardCharsets.UTF_8.decode(ByteBuffer.wrap(xml)).toString())
                .doesNotContain("没有");
    }
}
