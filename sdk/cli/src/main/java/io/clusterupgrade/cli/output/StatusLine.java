// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.rollout.report.Durations;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a last line with state, nodes, step and time, drawn again at each poll and each second, below the lines of the events. JLine tells
 * how wide the terminal is and how wide its characters are.
 */
final class StatusLine extends WatchDisplay {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int USUAL_WIDTH = 80;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final Output output;
    private final Scheduler scheduler;
    private final IntSupplier width;
    private final AutoCloseable terminal;
    private @Nullable UpgradeSnapshot shown;
    private Scheduler.@Nullable Scheduled tick;
    private boolean isClosed;

    StatusLine(Host host, Output output, IntSupplier width, AutoCloseable terminal) {
        super(output);
        this.out = host.out();
        this.output = output;
        this.scheduler = host.scheduler();
        this.width = width;
        this.terminal = terminal;
    }

    static WatchDisplay onTerminal(Host host, Output output) {
        try {
            Terminal terminal =
                    TerminalBuilder.builder().system(true).dumb(true).build();
            return new StatusLine(host, output, () -> terminal.getSize().getColumns(), terminal);
        } catch (IOException | RuntimeException e) {
            // The size is a nicety: without it lines are cut at the usual width.
            return new StatusLine(host, output, () -> USUAL_WIDTH, () -> {});
        }
    }

    @Override
    public synchronized void event(UpgradeEvent event, Instant now) {
        out.print(CLEAR);
        super.event(event, now);
        UpgradeSnapshot snapshot = EventText.snapshot(event);
        if (snapshot != null) {
            shown = snapshot;
        }
        draw();
    }

    @Override
    public synchronized void polled(UpgradeSnapshot snapshot) {
        shown = snapshot;
        draw();
        if (tick == null) {
            tick = scheduler.schedule(TICK, this::tick);
        }
    }

    private synchronized void tick() {
        if (!isClosed) {
            draw();
            tick = scheduler.schedule(TICK, this::tick);
        }
    }

    private void draw() {
        UpgradeSnapshot now = shown;
        if (now == null || isClosed) {
            return;
        }
        String bar = Bar.of(now.nodes());
        Duration elapsed = UpgradeText.elapsed(now, scheduler.now());
        String text = bar + now.state() + (now.nodes().total() == null ? "" : " " + now.nodes())
                + (now.currentStep() == null
                        ? ""
                        : " · " + SafeText.line(now.currentStep().name()))
                + " · " + Durations.text(elapsed) + " · Ctrl-C only leaves";
        int columns = width.getAsInt();
        AttributedString line = new AttributedString(text);
        String fitting = line.columnSubSequence(0, Math.max(10, columns <= 1 ? USUAL_WIDTH : columns - 1))
                .toString();
        out.print(CLEAR + output.style().faint(fitting));
        out.flush();
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        Scheduler.Scheduled last = tick;
        if (last != null) {
            last.cancel();
        }
        out.print(CLEAR);
        out.flush();
        try {
            terminal.close();
        } catch (Exception e) {
            // Nothing depends on it: the program is about to end.
            output.options();
        }
    }
}
