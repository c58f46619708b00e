// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.upgrade.model.UpgradeState;

/** Colours, for a terminal that has them. A colour never says what the text does not. */
public final class Style {
    private static final String RESET = "\u001b[0m";

    private final boolean isColoured;

    private Style(boolean isColoured) {
        this.isColoured = isColoured;
    }

    /** Returns the style of the standard output. */
    public static Style of(Host host, OutputOptions options) {
        return new Style(host.terminal().canRedraw()
                && !options.noColor
                && !options.isForPrograms()
                && host.variable("NO_COLOR") == null);
    }

    /** Returns a style without colours. */
    public static Style plain() {
        return new Style(false);
    }

    /** Returns the name of a state in its colour. */
    public String of(UpgradeState state) {
        return paint(
                state.name(),
                switch (state) {
                    case SUCCEEDED -> "32";
                    case FAILED, PARTIALLY_FAILED, ABORTED -> "31";
                    case PAUSED, UNKNOWN -> "33";
                    case PENDING, RUNNING -> "36";
                });
    }

    /** Returns a text in bold. */
    public String bold(String text) {
        return paint(text, "1");
    }

    /** Returns a text that is less important. */
    public String faint(String text) {
        return paint(text, "2");
    }

    private String paint(String text, String code) {
        return isColoured ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
