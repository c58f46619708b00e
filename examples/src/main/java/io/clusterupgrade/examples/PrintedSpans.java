// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.PrintStream;
import java.util.Collection;

/** Prints spans when they end; an application sends them to its collector instead. */
record PrintedSpans(PrintStream out) implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        for (SpanData span : spans) {
            out.println(span.getSpanId() + " below " + span.getParentSpanId() + "  " + span.getName() + " "
                    + span.getAttributes().asMap());
            for (EventData event : span.getEvents()) {
                out.println("  " + event.getName() + " " + event.getAttributes().asMap());
            }
        }
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
