// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import io.clusterupgrade.simulator.replay.RecordedExchange;
import io.clusterupgrade.simulator.replay.Recording;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Replays a recording: reads by virtual time, writes in their order (see sdk/docs/recording.md#the-replay). Requests are equal if
 * method, path and query are; bodies are not compared. Thread-safe.
 */
public final class Playback {
    private static final Set<String> AUTHENTICATION = Set.of("CLOCK_SKEW", "OUTDATED_CREDENTIALS", "NONCE_USED");
    private static final Set<String> CLIENT_FAILURES = Set.of("CANCELLED", "LOCAL_FAULT");

    private final Recording recording;
    private final InstantSource clock;
    private final Contents contents;
    private final Map<RequestPath, PathExchanges> byPath = new HashMap<>();
    private final Set<String> projects = new HashSet<>();
    private Moment written = Moment.FIRST;

    /** Creates a playback by a clock that starts at the recording's start, or at any other time. */
    public Playback(Recording recording, InstantSource clock) {
        this.recording = recording;
        this.clock = clock;
        this.contents = new Contents(recording.exchanges());
        int number = 0;
        for (RecordedExchange exchange : recording.exchanges()) {
            projects.addAll(RequestPath.projects(exchange.request()));
            if (isReplayed(exchange)) {
                byPath.computeIfAbsent(RequestPath.of(exchange.request()), path -> new PathExchanges())
                        .add(new RecordedEntry(number, exchange));
            }
            number++;
        }
    }

    /** Returns the service of the recording. */
    public String service() {
        return recording.service();
    }

    /**
     * Returns the recorded response to a request.
     *
     * @throws NotRecordedException if there is none; the message says what the recording has
     */
    public synchronized ReplayedResponse respond(WireRequest request) {
        PathExchanges exchanges = byPath.get(RequestPath.of(request, projects));
        ExchangeSequence sequence = exchanges == null ? null : exchanges.find(RequestQuery.of(request.query()));
        if (sequence == null) {
            throw notRecorded(request, "is not in this recording");
        }
        RecordedEntry entry = sequence.next(clock.instant(), written);
        if (entry == null) {
            throw notRecorded(request, "is not in this recording once more: every recorded one has been replayed");
        }
        RecordedExchange exchange = entry.exchange();
        if (!exchange.isRead() && entry.end().compareTo(written) > 0) {
            written = entry.end();
        }
        RecordedExchange.Response response = exchange.response();
        if (response != null && response.isTruncated()) {
            throw notRecorded(
                    request,
                    "cannot be replayed: its response was longer than the body limit of the recorder. Record with a higher one");
        }
        return ReplayedResponse.of(exchange);
    }

    /**
     * Returns whether an exchange takes part: not one that the service never received, that ended because of the client, or that the
     * service rejected for a signature, since a replay checks signatures itself. A read that found no connection does, as a read that
     * lost it; so does a write that the client gave up, whose outcome is unknown.
     */
    private static boolean isReplayed(RecordedExchange exchange) {
        RecordedExchange.Failure failure = exchange.failure();
        if (failure == null) {
            return !AUTHENTICATION.contains(exchange.retryReason());
        }
        return exchange.isRead() ? !CLIENT_FAILURES.contains(failure.kind()) : failure.isSent();
    }

    private NotRecordedException notRecorded(WireRequest request, String problem) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        boolean isRead = request.method().equals("GET");
        return new NotRecordedException(RequestPath.of(request, projects) + query + " " + problem + " ("
                + recording.file().getFileName() + "). "
                + contents.list(isRead));
    }
}
