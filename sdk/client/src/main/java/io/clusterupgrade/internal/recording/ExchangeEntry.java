// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.recording;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.event.RetryReason;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines of one attempt. Nothing that fails here affects the call: the recording stops instead. */
final class ExchangeEntry {
    private static final int LONGEST_MESSAGE = 500;

    private final CallRecorder call;
    private final HttpRequest request;
    private final int attempt;
    private final @Nullable RetryReason reason;
    private final @Nullable Credentials signedWith;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Instant begun = Instant.EPOCH;
    private volatile long begunNanos;

    ExchangeEntry(
            CallRecorder call,
            HttpRequest request,
            int attempt,
            @Nullable RetryReason reason,
            @Nullable Credentials signedWith) {
        this.call = call;
        this.request = request;
        this.attempt = attempt;
        this.reason = reason;
        this.signedWith = signedWith;
    }

    /** Notes the time. A write gets a line of its own, without an end. */
    void begin() {
        begun = call.scheduler.now();
        begunNanos = call.scheduler.nanoTime();
        if (!call.operation.isIdempotent()) {
            write("sent", Map::of);
        }
    }

    void end(HttpResponse response) {
        endOnce(() -> Map.of("response", json(response)));
    }

    void end(Throwable failure) {
        endOnce(() -> Map.of("failure", json(failure)));
    }

    /** A transport of the user's may report two results. */
    private void endOnce(Supplier<Map<String, Object>> result) {
        if (ended.compareAndSet(false, true)) {
            write("exchange", () -> {
                long nanos = call.scheduler.nanoTime() - begunNanos;
                Map<String, Object> end = new LinkedHashMap<>();
                end.put("tookMillis", Duration.ofNanos(Math.max(0, nanos)).toMillis());
                end.putAll(result.get());
                return end;
            });
        }
    }

    private void write(String type, Supplier<Map<String, Object>> end) {
        try {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("type", type);
            line.put("call", call.number);
            line.put("attempt", attempt);
            if (reason != null) {
                line.put("retryReason", reason.name());
            }
            line.put("operation", call.operation.name());
            line.put("read", call.operation.isIdempotent());
            line.put("at", begun.toString());
            line.put("request", json());
            line.putAll(end.get());
            call.log.write(line, begun);
        } catch (Throwable e) {
            call.log.stop(e);
        }
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", request.method());
        json.put("url", redact(request.url()));
        json.put("headers", RecordedHeaders.of(request, this::redact));
        RecordedBody.add(json, request.body(), request.header("Content-Type"), call.log.bodyLimit, this::redact);
        return json;
    }

    private Map<String, Object> json(HttpResponse response) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", response.status());
        json.put("headers", RecordedHeaders.of(response, this::redact));
        // A service that rejects a signature may show it.
        SecretRedactor signature = response.isSuccessful() ? SecretRedactor.NONE : signature();
        RecordedBody.add(
                json,
                response.body(),
                response.header("Content-Type"),
                call.log.bodyLimit,
                text -> signature.redact(redact(text)));
        return json;
    }

    private Map<String, Object> json(Throwable failure) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (failure instanceof ExchangeException known) {
            json.put("kind", known.kind().name());
            json.put("requestSent", known.requestSent().name());
            json.put("staleConnection", known.staleConnection());
            json.put("message", message(known));
            HttpResponse partial = known.partialResponse();
            if (partial != null) {
                json.put("status", partial.status());
                json.put("headers", RecordedHeaders.of(partial, this::redact));
            }
        } else {
            json.put("kind", ExchangeException.Kind.LOCAL_FAULT.name());
            json.put("requestSent", ExchangeException.RequestSent.MAYBE.name());
            json.put("staleConnection", false);
            json.put("message", failure.getClass().getName());
        }
        return json;
    }

    private String message(ExchangeException failure) {
        Throwable cause = failure.getCause();
        String text = cause == null ? String.valueOf(failure.getMessage()) : failure.getMessage() + " (" + cause + ")";
        return SecretRedactor.NONE.excerpt(redact(text), LONGEST_MESSAGE);
    }

    /** The signature in the request: what follows the last equals sign or colon of its header. */
    private SecretRedactor signature() {
        String header = request.header("Authorization");
        if (header == null) {
            return SecretRedactor.NONE;
        }
        int name = header.lastIndexOf("Signature=");
        return SecretRedactor.of(header.substring(
                name >= 0
                        ? name + "Signature=".length()
                        : Math.max(header.lastIndexOf(':'), header.lastIndexOf(' ')) + 1));
    }

    private String redact(String text) {
        return call.log.redactor.redact(text, signedWith);
    }
}
