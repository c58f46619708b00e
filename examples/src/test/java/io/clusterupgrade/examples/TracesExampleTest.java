// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CallTimeoutException;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.transport.OkHttpTransport;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracesExampleTest {
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = TracesExample.telemetry(spans);

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void eachAttemptIsASpanBelowTheJob() {
        TracesExample.run(telemetry);

        SpanData job = job();
        assertThat(attempts())
                .extracting(span -> span.getName() + " " + span.getAttributes().get(STATUS))
                .containsExactly("GET 503", "GET 200", "PUT 200");
        assertThat(attempts())
                .allSatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(job.getSpanId()));
    }

    @Test
    void theJobSaysWhyACallWasSentAgain() {
        TracesExample.run(telemetry);

        assertThat(job().getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getName()).isEqualTo("retry");
            assertThat(event.getAttributes().asMap())
                    .containsEntry(AttributeKey.stringKey("operation"), "UpgradeDetail")
                    .containsEntry(AttributeKey.longKey("attempt"), 1L)
                    .containsEntry(AttributeKey.stringKey("reason"), "server error");
        });
    }

    @Test
    void printsEachSpanWithItsEvents() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TracesExample.run(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "GET", "503", "GET", "200", "PUT", "200", "look and retry", "retry", "server error");
    }

    @Test
    void noSpanHoldsAHeaderOrAKey() {
        TracesExample.run(telemetry);

        assertThat(spans.getFinishedSpanItems()).hasSize(4);
        assertThat(attempts()).allSatisfy(span -> {
            String attributes = span.getAttributes().asMap().toString();
            assertThat(attributes).contains("url.full").doesNotContain("http.request.header");
        });
        assertThat(spans.getFinishedSpanItems().toString())
                .contains("url.full")
                .doesNotContainIgnoringCase("authorization")
                .doesNotContainIgnoringCase("signature")
                .doesNotContain(Accounts.ACCESS_KEY_ID);
    }

    @Test
    void theTraceReachesTheCloudAndTheSignatureStillHolds() {
        try (CloudSimulator cloud = CloudSimulator.start();
                OkHttpTransport transport = TracesExample.traced(telemetry);
                CssClient css = client(cloud, transport)) {
            css.cluster(cloud.css().addCluster(c -> c.name("shop")).id()).upgradeDetail();

            assertThat(cloud.journal().calls())
                    .singleElement()
                    .matches(RecordedCall::authenticated)
                    .satisfies(call -> assertThat(call.headers().get("traceparent"))
                            .contains(attempts().get(0).getSpanId()));
        }
    }

    @Test
    void aTracedCallStillEndsAtItsTimeOut() {
        try (CloudSimulator cloud = CloudSimulator.start();
                OkHttpTransport transport = TracesExample.traced(telemetry);
                CssClient css = client(cloud, transport)) {
            String id = cloud.css().addCluster(c -> c.name("shop")).id();
            cloud.faults().always(Fault.stallBeforeHeaders());

            assertThatThrownBy(() -> css.cluster(id).upgradeDetail()).isInstanceOf(CallTimeoutException.class);
        }
    }

    private static CssClient client(CloudSimulator cloud, OkHttpTransport transport) {
        return CssClient.builder()
                .endpoint(cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .transport(transport)
                .callTimeout(Duration.ofSeconds(1))
                .build();
    }

    private SpanData job() {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getKind() == SpanKind.INTERNAL)
                .findFirst()
                .orElseThrow();
    }

    private List<SpanData> attempts() {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getKind() == SpanKind.CLIENT)
                .toList();
    }
}
