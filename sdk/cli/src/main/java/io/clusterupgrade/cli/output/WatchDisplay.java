// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.time.Instant;

/** Shows an upgrade while it is watched: a line for each event, and on a terminal a last line that is drawn again. */
public class WatchDisplay implements AutoCloseable {
    private final Output output;

    /** Creates a display that prints lines. */
    protected WatchDisplay(Output output) {
        this.output = output;
    }

    /** Returns the display for an output. */
    public static WatchDisplay of(Host host, Output output) {
        boolean canRedraw = host.terminal().canRedraw() && !output.options().isForPrograms();
        return canRedraw ? StatusLine.onTerminal(host, output) : new WatchDisplay(output);
    }

    /** Shows an event. */
    public void event(UpgradeEvent event, Instant now) {
        output.event(EventText.json(event, now));
        output.line(EventText.line(event, now, output.style()));
    }

    /** Shows what a poll returned, whether it has changed or not. */
    public void polled(UpgradeSnapshot snapshot) {}

    @Override
    public void close() {}
}
