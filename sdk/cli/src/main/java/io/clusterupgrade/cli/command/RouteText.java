// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.upgrade.UpgradeRoute;
import io.clusterupgrade.upgrade.route.RouteHop;
import java.util.ArrayList;
import java.util.List;

/** Routes as text. */
final class RouteText {
    private RouteText() {}

    /** Returns the hops with the calls that change something, a line each. */
    static String of(UpgradeRoute route) {
        List<String> lines = new ArrayList<>();
        for (RouteHop hop : route.hops()) {
            lines.add((lines.isEmpty() ? "" : "then ") + hop.name());
            lines.add(PlanText.changes(hop.plan()));
        }
        return String.join("\n", lines);
    }
}
