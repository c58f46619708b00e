// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.UpgradeEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Prints the progress of one upgrade for people, a line per event: the local time and what happened. Cluster, task and
 * date stand in a line of their own before the first event, and again when one of them changes:
 *
 * <pre>{@code
 * 22:00:00  CCE 64f2…, 2026-12-01 Europe/Berlin
 * 22:00:00  pre-check 7744 RUNNING
 * 22:12:40  pre-check 7744 DONE, passed
 * }</pre>
 *
 * <p>Give the same object to {@link ClusterUpgrader#withListener} and {@link AwaitOptions#withListener}. For logs of many upgrades,
 * {@code System.out::println} prints whole lines, with date, cluster and task. Thread-safe.
 *
 * @since 0.1.0
 */
public final class ProgressLines implements UpgradeListener {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    private final Consumer<String> out;
    private final ZoneId zone;
    private String subject = "";
    private String date = "";

    private ProgressLines(Consumer<String> out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    /**
     * Creates a listener for the zone of this machine.
     *
     * @param out receives lines without line ends, such as {@code System.out::println}; an exception does not end the watch
     */
    public static ProgressLines to(Consumer<String> out) {
        return to(out, ZoneId.systemDefault());
    }

    /** Creates a listener that prints times of a zone; see {@link #to(Consumer)}. */
    public static ProgressLines to(Consumer<String> out, ZoneId zone) {
        return new ProgressLines(Objects.requireNonNull(out, "out"), Objects.requireNonNull(zone, "zone"));
    }

    @Override
    public synchronized void onEvent(UpgradeEvent event) {
        String time = TIME.withZone(zone).format(event.at()) + "  ";
        String today = DATE.withZone(zone).format(event.at());
        String now =
                event.service() + " " + event.clusterId() + (event.taskId() == null ? "" : ", task " + event.taskId());
        if (!now.equals(subject) || !today.equals(date)) {
            subject = now;
            date = today;
            out.accept(time + now + ", " + today + " " + zone);
        }
        out.accept(time + event.text());
    }
}
