// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultDuplicate;
import io.clusterupgrade.simulator.fault.FaultEncoding;
import io.clusterupgrade.simulator.fault.FaultFraming;
import io.clusterupgrade.simulator.fault.FaultHugeBody;
import io.clusterupgrade.simulator.fault.FaultInterim;
import io.clusterupgrade.simulator.fault.FaultSlow;
import io.clusterupgrade.simulator.fault.FaultStale;
import io.clusterupgrade.simulator.fault.FaultStall;
import io.clusterupgrade.simulator.fault.FaultTruncation;
import io.clusterupgrade.simulator.http.ReceivedRequest;
import io.clusterupgrade.simulator.http.SendStep;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turns the outcome of a call into bytes, pauses and closed connections. */
final class HttpResponses {
    /** The body of a response that has none, when the fault cuts or stalls the response inside its body. */
    private static final String FILLER = " ".repeat(16);

    private HttpResponses() {}

    static List<SendStep> of(Gateway.Outcome outcome, ReceivedRequest request) {
        SimulatedResponse response = request.keepsConnection() ? outcome.response() : announcingEnd(outcome.response());
        List<SendStep> steps = outcome.fault() instanceof FaultHugeBody huge
                ? huge(response, huge)
                : faulty(response, outcome, request);
        return outcome.latency().isZero() ? steps : joined(List.of(SendStep.pause(outcome.latency())), steps);
    }

    /** Returns a response that announces the end of the connection. */
    static List<SendStep> closing(SimulatedResponse response) {
        return message(announcingEnd(response), true);
    }

    private static SimulatedResponse announcingEnd(SimulatedResponse response) {
        return response.withDefault("Connection", "close");
    }

    private static List<SendStep> faulty(SimulatedResponse response, Gateway.Outcome outcome, ReceivedRequest request) {
        Fault fault = outcome.fault();
        if (fault instanceof FaultFraming framing) {
            return RawMessage.of(withSomeBody(response)).flawed(framing.flaw());
        }
        if (fault instanceof FaultDuplicate twice) {
            return RawMessage.of(response).twice(twice.pause());
        }
        if (fault instanceof FaultTruncation cut) {
            return cut.responds() ? half(response, SendStep.close()) : List.of(SendStep.close());
        }
        if (fault instanceof FaultStall stall) {
            return stall.insideBody() ? half(response, SendStep.stall()) : List.of(SendStep.stall());
        }
        if (fault instanceof FaultSlow slow) {
            return slow(response, slow);
        }
        if (fault instanceof FaultEncoding encoding) {
            return encoded(response, encoding);
        }
        List<SendStep> message = message(response, !request.isHead());
        if (fault instanceof FaultStale) {
            return joined(message, List.of(SendStep.close()));
        }
        return fault instanceof FaultInterim interim
                ? joined(List.of(RawMessage.interim(interim.status())), message)
                : message;
    }

    private static List<SendStep> message(SimulatedResponse response, boolean withBody) {
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        byte[] head = RawMessage.of(response).head(body.length).getBytes(StandardCharsets.UTF_8);
        if (!withBody) {
            return List.of(SendStep.bytes(head));
        }
        byte[] message = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, message, head.length, body.length);
        return List.of(SendStep.bytes(message));
    }

    /** Returns the head, half of the body, and this end. */
    private static List<SendStep> half(SimulatedResponse response, SendStep end) {
        SimulatedResponse whole = withSomeBody(response);
        byte[] body = whole.body().getBytes(StandardCharsets.UTF_8);
        return List.of(
                SendStep.text(RawMessage.of(whole).head(body.length)),
                SendStep.bytes(Arrays.copyOf(body, body.length / 2)),
                end);
    }

    private static List<SendStep> slow(SimulatedResponse response, FaultSlow slow) {
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        int size = slow.bytesPerPiece() > 0 ? slow.bytesPerPiece() : Math.max(1, body.length);
        List<SendStep> steps = new ArrayList<>();
        steps.add(SendStep.pause(slow.beforeHeaders()));
        steps.add(SendStep.text(RawMessage.of(response).head(body.length)));
        for (int start = 0; start < body.length; start += size) {
            if (start > 0) {
                steps.add(SendStep.pause(slow.betweenPieces()));
            }
            steps.add(SendStep.bytes(Arrays.copyOfRange(body, start, Math.min(body.length, start + size))));
        }
        return steps;
    }

    private static List<SendStep> encoded(SimulatedResponse response, FaultEncoding encoding) {
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.replaceAll(
                (name, value) -> name.equalsIgnoreCase("Content-Type") ? encoding.contentType(value) : value);
        byte[] body = encoding.encode(response.body());
        RawMessage message = RawMessage.of(new SimulatedResponse(response.status(), headers, ""));
        return List.of(SendStep.text(message.head(body.length)), SendStep.bytes(body));
    }

    private static List<SendStep> huge(SimulatedResponse response, FaultHugeBody fault) {
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.keySet().removeIf("Content-Type"::equalsIgnoreCase);
        headers.put("Content-Type", "application/json");
        HugeBody body = new HugeBody(fault.mebibytes());
        RawMessage message = RawMessage.of(new SimulatedResponse(response.status(), headers, ""));
        return Stream.concat(Stream.of(SendStep.text(message.head(body.length()))), body.steps())
                .toList();
    }

    private static List<SendStep> joined(List<SendStep> first, List<SendStep> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static SimulatedResponse withSomeBody(SimulatedResponse reply) {
        return reply.body().isEmpty() ? reply.withBody(FILLER) : reply;
    }
}
