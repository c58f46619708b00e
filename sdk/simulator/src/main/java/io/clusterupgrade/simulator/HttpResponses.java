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
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** Turns the outcome of a call into bytes, pauses and closed sockets. */
final class HttpResponses {
    /** The body of a response that has none, when the fault cuts or stalls the response inside its body. */
    private static final String FILLER = " ".repeat(16);

    private HttpResponses() {}

    static MockResponse of(Gateway.Outcome outcome) {
        Fault fault = outcome.fault();
        if (fault instanceof FaultFraming framing) {
            return RawMessage.of(withSomeBody(outcome.response())).flawed(framing.flaw());
        }
        if (fault instanceof FaultDuplicate twice) {
            RawMessage message = RawMessage.of(outcome.response());
            return twice.pause().isZero() ? message.twice() : message.twice(twice.pause());
        }
        return faulty(outcome.response(), fault).build();
    }

    private static MockResponse.Builder faulty(SimulatedResponse reply, Fault fault) {
        MockResponse.Builder response = plain(reply);
        if (fault instanceof FaultTruncation cut) {
            cut(response, reply, cut.moment());
        } else if (fault instanceof FaultStall stall) {
            stall(response, reply, stall.insideBody());
        } else if (fault instanceof FaultSlow slow) {
            slow(response, slow);
        } else if (fault instanceof FaultHugeBody huge) {
            response.setHeader("Content-Type", "application/json").body(new HugeBody(huge.mebibytes()));
        } else if (fault instanceof FaultStale) {
            response.onResponseEnd(new SocketEffect.CloseSocket());
        } else if (fault instanceof FaultEncoding encoding) {
            encode(response, reply, encoding);
        } else if (fault instanceof FaultInterim interim) {
            response.status(RawMessage.statusLine(interim.status()) + "\r\n\r\n" + response.getStatus());
        }
        return response;
    }

    private static MockResponse.Builder plain(SimulatedResponse reply) {
        MockResponse.Builder response = new MockResponse.Builder().status(RawMessage.statusLine(reply.status()));
        reply.headers().forEach(response::addHeader);
        return response.body(reply.body());
    }

    private static void cut(MockResponse.Builder response, SimulatedResponse reply, FaultTruncation.Moment moment) {
        if (moment == FaultTruncation.Moment.INSIDE_BODY) {
            response.body(withSomeBody(reply).body()).onResponseBody(new SocketEffect.CloseSocket());
        } else {
            response.onResponseStart(new SocketEffect.CloseSocket());
        }
    }

    private static void stall(MockResponse.Builder response, SimulatedResponse reply, boolean insideBody) {
        if (insideBody) {
            response.body(withSomeBody(reply).body()).onResponseBody(SocketEffect.Stall.INSTANCE);
        } else {
            response.onResponseStart(SocketEffect.Stall.INSTANCE);
        }
    }

    private static void slow(MockResponse.Builder response, FaultSlow slow) {
        response.headersDelay(slow.beforeHeaders().toNanos(), TimeUnit.NANOSECONDS);
        if (slow.bytesPerPiece() > 0) {
            response.throttleBody(slow.bytesPerPiece(), slow.betweenPieces().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static void encode(MockResponse.Builder response, SimulatedResponse reply, FaultEncoding encoding) {
        reply.headers().forEach((name, value) -> {
            if (name.equalsIgnoreCase("Content-Type")) {
                response.setHeader(name, encoding.contentType(value));
            }
        });
        response.body(new Buffer().write(encoding.encode(reply.body())));
    }

    private static SimulatedResponse withSomeBody(SimulatedResponse reply) {
        return reply.body().isEmpty() ? reply.withBody(FILLER) : reply;
    }
}
