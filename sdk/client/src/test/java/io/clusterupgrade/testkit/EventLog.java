// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.event.CallEvent;
import io.clusterupgrade.event.CallListener;
import java.util.ArrayList;
import java.util.List;

/** A listener that records one line per event. */
public final class EventLog implements CallListener {
    private final List<String> lines = new ArrayList<>();
    private final List<CallEvent> events = new ArrayList<>();

    /** The events, in order, such as {@code retried 1 throttled PT1S 429 CSS.1 r1}. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    public synchronized List<CallEvent> events() {
        return List.copyOf(events);
    }

    /** How often the end was reported. */
    public long ends() {
        return lines().stream().filter(line -> line.startsWith("ended")).count();
    }

    @Override
    public void callStarted(CallEvent event) {
        note("started", event);
    }

    @Override
    public void attemptStarted(CallEvent event) {
        note("attempt " + event.attempt(), event);
    }

    @Override
    public void callRetried(CallEvent event) {
        note("retried " + event.attempt() + " " + event.reason() + " " + event.delay() + response(event), event);
    }

    @Override
    public void callEnded(CallEvent event) {
        note("ended " + event.attempt() + " " + event.failure() + response(event), event);
    }

    private synchronized void note(String line, CallEvent event) {
        lines.add(line.strip());
        events.add(event);
    }

    private static String response(CallEvent event) {
        return (" " + event.status() + " " + event.code() + " " + event.requestId())
                .replace(" 0", "")
                .replace("  ", " ")
                .replace(" null", "");
    }
}
