// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.rollout.report.Durations;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events of a watch, as a line of text and as JSON. */
public final class EventText {
    private EventText() {}

    /** Returns an event as a line that begins with the time. */
    public static String line(UpgradeEvent event, Instant now, Style style) {
        return style.faint(UpgradeText.time(now)) + "  " + text(event, style);
    }

    private static String text(UpgradeEvent event, Style style) {
        UpgradeText texts = new UpgradeText(style);
        if (event instanceof UpgradeEvent.StateChanged changed) {
            UpgradeSnapshot now = changed.now();
            String message = now.message() == null ? "" : ": " + SafeText.line(now.message());
            return texts.line(now) + message;
        }
        if (event instanceof UpgradeEvent.StepChanged changed) {
            return "step \"" + SafeText.line(changed.step().name()) + "\" "
                    + changed.step().state();
        }
        if (event instanceof UpgradeEvent.NodeDone done) {
            return "node " + SafeText.line(done.node()) + " done, " + done.now().nodes();
        }
        if (event instanceof UpgradeEvent.Stalled stalled) {
            return "nothing has changed for " + Durations.text(stalled.unchangedFor()) + ": "
                    + texts.line(stalled.now());
        }
        if (event instanceof UpgradeEvent.PollFailed failed) {
            return "the service could not be read, the upgrade goes on; next try in "
                    + Durations.text(failed.nextPollIn()) + ": "
                    + SafeText.line(String.valueOf(failed.cause().getMessage()));
        }
        return SafeText.line(event.toString());
    }

    /** Returns an event as JSON. */
    public static ObjectNode json(UpgradeEvent event, Instant now) {
        ObjectNode node = UpgradeJson.object();
        node.put("event", kind(event));
        node.put("at", now.toString());
        node.put("text", text(event, Style.plain()));
        if (event instanceof UpgradeEvent.StepChanged changed) {
            node.set("step", UpgradeJson.of(changed.step()));
        }
        if (event instanceof UpgradeEvent.NodeDone done) {
            node.put("node", done.node());
        }
        UpgradeSnapshot snapshot = snapshot(event);
        if (snapshot != null) {
            node.set("upgrade", UpgradeJson.of(snapshot));
        }
        return node;
    }

    /** Returns the name of an event in JSON. */
    private static String kind(UpgradeEvent event) {
        String name = event.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Returns the snapshot of an event; null for a poll that failed. */
    public static @Nullable UpgradeSnapshot snapshot(UpgradeEvent event) {
        if (event instanceof UpgradeEvent.StateChanged changed) {
            return changed.now();
        }
        if (event instanceof UpgradeEvent.StepChanged changed) {
            return changed.now();
        }
        if (event instanceof UpgradeEvent.NodeDone done) {
            return done.now();
        }
        if (event instanceof UpgradeEvent.Stalled stalled) {
            return stalled.now();
        }
        if (event instanceof UpgradeEvent.UnknownState unknown) {
            return unknown.now();
        }
        if (event instanceof UpgradeEvent.TaskMissing missing) {
            return missing.now();
        }
        return event instanceof UpgradeEvent.DecodeProblem problem ? problem.now() : null;
    }
}
