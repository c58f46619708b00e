// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.recording;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.transport.Scheduler;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the clients of one service record their exchanges, a line of JSON for each (see sdk/docs/recording.md#the-format). The first
 * line describes the recording. Thread-safe.
 */
public final class ExchangeLog {
    private static final String FORMAT = "cluster-upgrade-recording";
    private static final int VERSION = 1;

    final RecordingRedactor redactor = new RecordingRedactor();
    final int bodyLimit;
    private final RecordingOutput output;
    private final AtomicReference<@Nullable CloudService> service = new AtomicReference<>();
    private final AtomicLong calls = new AtomicLong();
    private volatile boolean described;

    private ExchangeLog(RecordingOutput output, int bodyLimit) {
        this.output = output;
        this.bodyLimit = bodyLimit;
    }

    /**
     * Appends to a file.
     *
     * @throws java.io.UncheckedIOException if the file cannot be opened
     */
    public static ExchangeLog to(Path file, int bodyLimit) {
        return new ExchangeLog(RecordingOutput.file(file), bodyLimit);
    }

    /** Writes to a stream, and closes it in the end. */
    public static ExchangeLog to(OutputStream out, int bodyLimit) {
        return new ExchangeLog(new RecordingOutput(out, out.getClass().getName()), bodyLimit);
    }

    /**
     * Notes the service whose exchanges are recorded.
     *
     * @throws IllegalArgumentException if it is another one than before
     */
    public void useFor(CloudService newService) {
        CloudService before = service.compareAndExchange(null, newService);
        if (before != null && before != newService) {
            throw new IllegalArgumentException("the recorder already records calls of " + before
                    + "; create another recorder, to another file, for " + newService);
        }
    }

    /** Returns the recorder of a new call. */
    public CallRecorder call(Operation<?, ?> operation, Scheduler scheduler) {
        return new CallRecorder(this, operation, scheduler, calls.incrementAndGet());
    }

    /** Returns whether exchanges are recorded: false after an error, and when it is closed. */
    public boolean isOpen() {
        return !output.isStopped();
    }

    /** Ends the recording. Exchanges in progress are not recorded. */
    public void close() {
        output.close();
    }

    /** Writes the line of an exchange. */
    void write(Map<String, Object> exchange, Instant now) {
        String line = JsonValue.from(exchange).raw();
        describe(now);
        output.write(line);
    }

    /** Stops the recording after an error. */
    void stop(Throwable error) {
        output.stop(error);
    }

    /** Writes the header once, before the first line: other threads wait for it. */
    private void describe(Instant now) {
        if (described) {
            return;
        }
        synchronized (this) {
            if (!described) {
                output.write(header(now));
                described = true;
            }
        }
    }

    private String header(Instant now) {
        String version = ExchangeLog.class.getPackage().getImplementationVersion();
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("type", "header");
        header.put("format", FORMAT);
        header.put("version", VERSION);
        header.put("library", version == null ? "dev" : version);
        header.put("service", String.valueOf(service.get()));
        header.put("created", now.toString());
        header.put("bodyLimit", bodyLimit);
        return JsonValue.from(header).raw();
    }
}
