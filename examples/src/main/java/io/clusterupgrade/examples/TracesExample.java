// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.transport.OkHttpTransport;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.instrumentation.okhttp.v3_0.OkHttpTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.PrintStream;
import java.time.Duration;

/**
 * A job in one span of OpenTelemetry, with a child span for each attempt, created by OpenTelemetry's own instrumentation of OkHttp.
 * {@link RetryEvents} adds why there are more attempts than calls.
 */
public final class TracesExample {
    private TracesExample() {}

    /** Runs the example; spans are printed when they end. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        try (OpenTelemetrySdk telemetry = telemetry(new PrintedSpans(out))) {
            run(telemetry);
        }
    }

    /** Returns what an application already has, except that an application exports spans in the background. */
    static OpenTelemetrySdk telemetry(SpanExporter exporter) {
        return OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build())
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                .build();
    }

    /** Signatures list the headers that they cover, so the header that tracing adds after signing does no harm. */
    static OkHttpTransport traced(OpenTelemetry telemetry) {
        return OkHttpTransport.builder()
                .callFactory(OkHttpTelemetry.create(telemetry)::createCallFactory)
                .build();
    }

    static void run(OpenTelemetry telemetry) {
        try (CloudSimulator cloud = CloudSimulator.start();
                OkHttpTransport transport = traced(telemetry);
                CssClient css = CssClient.builder()
                        .endpoint(cloud.endpoint())
                        .projectId(Accounts.PROJECT_ID)
                        .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                        .transport(transport)
                        .callListener(new RetryEvents())
                        .sleeper(cloud.clock()::sleep) // for the simulator only: waits pass in simulated time
                        .build()) {
            var shop = cloud.css().addCluster(c -> c.name("shop"));
            shop.script().failNode(1).atStep(0).once("The snapshot repository is not reachable.");
            String taskId = shop.startUpgrade(upgrade -> upgrade.sameVersion());
            cloud.clock().advance(Duration.ofHours(1));
            cloud.faults().next("UpgradeDetail", Fault.unavailable());

            CssCluster cluster = css.cluster(shop.id());
            Span job = telemetry
                    .getTracer("upgrade-job")
                    .spanBuilder("look and retry")
                    .startSpan();
            Context.current()
                    .with(job)
                    .wrap(() -> {
                        cluster.upgradeDetail(); // sent twice
                        cluster.retryUpgradeTask(taskId);
                    })
                    .run();
            job.end();
        }
    }
}
