// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.replay.RecordedExchange;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is sent for a recorded exchange.
 *
 * @param response the response, as far as one arrived: without a body if there is a fault, with status -1 if there was none
 * @param fault the fault that stands for a recorded failure
 */
public record ReplayedResponse(SimulatedResponse response, Fault fault) {
    /** One more than a client reads of a body by default. */
    private static final int TOO_LARGE_MEBIBYTES = 33;

    private static final String TOO_LARGE = "TOO_LARGE";
    private static final int OK = 200;
    private static final int NO_RESPONSE = -1;

    static ReplayedResponse of(RecordedExchange exchange) {
        RecordedExchange.Failure failure = exchange.failure();
        if (failure != null) {
            return new ReplayedResponse(
                    new SimulatedResponse(status(failure), headers(failure.headers()), ""), fault(failure));
        }
        RecordedExchange.Response response = exchange.response();
        if (response == null) {
            throw new IllegalStateException("an exchange has a response or a failure");
        }
        return new ReplayedResponse(
                new SimulatedResponse(response.status(), headers(response.headers()), response.body()), Fault.none());
    }

    private static int status(RecordedExchange.Failure failure) {
        if (failure.status() != 0) {
            return failure.status();
        }
        return failure.kind().equals(TOO_LARGE) ? OK : NO_RESPONSE;
    }

    /** A connection cannot be rejected once its request has been read, so a failed connection is one that is cut. */
    private static Fault fault(RecordedExchange.Failure failure) {
        boolean inBody = failure.status() != 0;
        return switch (failure.kind()) {
            case TOO_LARGE -> Fault.hugeBody(TOO_LARGE_MEBIBYTES);
            case "TIMEOUT" ->
                !failure.isSent()
                        ? Fault.cutBeforeExecution()
                        : inBody ? Fault.stallInsideBody() : Fault.stallBeforeHeaders();
            default -> inBody ? Fault.cutInsideBody() : Fault.cutBeforeExecution();
        };
    }

    /** The gateway dates its responses by the virtual clock. Bodies are recorded as text, and are sent in UTF-8. */
    private static Map<String, String> headers(Map<String, String> recorded) {
        Map<String, String> headers = new LinkedHashMap<>(recorded);
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("Date"));
        headers.replaceAll((name, value) -> name.equalsIgnoreCase("Content-Type")
                        && value.toLowerCase(Locale.ROOT).contains("charset=")
                ? value.replaceFirst("(?i)charset=[^;]*", "charset=utf-8")
                : value);
        return headers;
    }
}
