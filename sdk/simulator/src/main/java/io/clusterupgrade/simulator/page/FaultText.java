// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultClock;
import io.clusterupgrade.simulator.fault.FaultFraming;
import io.clusterupgrade.simulator.fault.FaultInterim;
import io.clusterupgrade.simulator.fault.FaultNone;
import io.clusterupgrade.simulator.fault.FaultResponse;
import io.clusterupgrade.simulator.fault.FaultSlow;
import io.clusterupgrade.simulator.fault.FaultStall;
import io.clusterupgrade.simulator.fault.FaultTruncation;
import java.util.Locale;

/** Describes faults in a few words. */
final class FaultText {
    private FaultText() {}

    /** Returns the description; empty for a fault that does nothing. */
    static String of(Fault fault) {
        if (fault instanceof FaultNone) {
            return "";
        }
        if (fault instanceof FaultResponse response) {
            return "status " + response.status() + (response.executed() ? ", executed" : ", not executed");
        }
        if (fault instanceof FaultTruncation truncation) {
            return "connection closed " + words(truncation.moment().name());
        }
        if (fault instanceof FaultClock clock) {
            return "gateway clock off by " + clock.offset().toMinutes() + " min";
        }
        if (fault instanceof FaultSlow slow) {
            return slow.bytesPerPiece() > 0
                    ? "slow body"
                    : "slow response, " + slow.beforeHeaders().toMillis() + " ms";
        }
        if (fault instanceof FaultStall stall) {
            return stall.insideBody() ? "stalled inside the body" : "stalled before the response";
        }
        if (fault instanceof FaultInterim interim) {
            return "interim response " + interim.status();
        }
        if (fault instanceof FaultFraming framing) {
            return words(framing.flaw().name());
        }
        String name = fault.getClass().getSimpleName().substring("Fault".length());
        return words(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
