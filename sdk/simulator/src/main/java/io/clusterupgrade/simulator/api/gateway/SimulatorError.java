// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

/** Codes that no cloud sends: they report a limit of the simulator. */
final class SimulatorError {
    static final String INTERNAL = "Simulator.InternalError";
    static final String MALFORMED = "Simulator.MalformedRequest";

    private SimulatorError() {}

    static String failed(String operation) {
        return "The simulator failed to execute " + operation + "; its log has the reason.";
    }
}
