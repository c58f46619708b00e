// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.api.GatewayDialect;
import io.clusterupgrade.simulator.api.Operation;
import io.clusterupgrade.simulator.api.RoutingTable;
import io.clusterupgrade.simulator.auth.AuthRefusal;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultAnswer;
import io.clusterupgrade.simulator.fault.FaultClock;
import io.clusterupgrade.simulator.fault.FaultMixUp;
import io.clusterupgrade.simulator.fault.FaultNone;
import io.clusterupgrade.simulator.fault.FaultRewrite;
import io.clusterupgrade.simulator.wire.Call;
import io.clusterupgrade.simulator.wire.Percent;
import io.clusterupgrade.simulator.wire.Query;
import io.clusterupgrade.simulator.wire.Reply;
import io.clusterupgrade.simulator.wire.Route;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The way of a request: fault, routing, authentication, execution, journal. Knows no HTTP library. */
final class Gateway {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Reply NOT_EXECUTED = Reply.empty(RecordedCall.NO_ANSWER);

    /** What is to be sent, and what is to happen to it on its way. */
    record Outcome(Reply reply, Fault fault) {}

    private final RoutingTable table;
    private final Faults faults;
    private final Journal journal;
    private final InstantSource clock;

    Gateway(RoutingTable table, Faults faults, Journal journal, InstantSource clock) {
        this.table = table;
        this.faults = faults;
        this.journal = journal;
        this.clock = clock;
    }

    Outcome handle(WireRequest request) {
        Operation operation = table.find(request);
        Fault fault = faults.take(operation.service(), operation.name());
        Instant now = fault instanceof FaultClock skew ? clock.instant().plus(skew.offset()) : clock.instant();
        String requestId = operation.gateway().newRequestId();
        Proof proof = authenticate(operation.gateway(), request, now);
        Reply real = fault.executes() ? execute(asked(operation, request, fault), proof, requestId) : NOT_EXECUTED;
        Reply reply = changed(real, fault, request)
                .withDefault("Date", HTTP_DATE.format(now))
                .withDefault(operation.gateway().requestIdHeader(), requestId);
        journal.record(number -> new RecordedCall(
                number,
                operation.service(),
                operation.name(),
                request.method(),
                request.path(),
                request.query(),
                Redaction.of(request.headers().asMap()),
                request.bodyText(),
                fault.responds() ? reply.status() : RecordedCall.NO_ANSWER,
                proof.refusal() == null,
                now,
                real.status(),
                fault,
                fault instanceof FaultNone ? "" : reply.body()));
        return new Outcome(reply, fault);
    }

    /** What a service is asked to do. */
    private record Asked(Operation operation, WireRequest request) {}

    /** Either the project of the caller or the reason why the caller is not believed. */
    private record Proof(String projectId, @Nullable AuthRefusal refusal) {}

    /** Asked for every request, even one that a fault answers, so that the journal can tell. */
    private static Proof authenticate(GatewayDialect gateway, WireRequest request, Instant now) {
        try {
            return new Proof(gateway.authentication().authenticate(request, now), null);
        } catch (AuthRefusal refusal) {
            return new Proof("", refusal);
        }
    }

    /** What the service is asked: the request itself, unless a read is to get what another one would get. */
    private Asked asked(Operation operation, WireRequest request, Fault fault) {
        if (fault instanceof FaultMixUp mixUp && isRead(request)) {
            WireRequest other = request.withTarget(target -> target.replace(mixUp.id(), mixUp.otherId()));
            return new Asked(table.find(other), other);
        }
        return new Asked(operation, request);
    }

    private static boolean isRead(WireRequest request) {
        return request.method().equals("GET");
    }

    private static Reply execute(Asked asked, Proof proof, String requestId) {
        Operation operation = asked.operation();
        WireRequest request = asked.request();
        Route route = operation.route();
        if (route == null) {
            return operation.gateway().unknownOperation(request, requestId);
        }
        if (proof.refusal() != null) {
            return operation.gateway().refused(proof.refusal(), request, requestId);
        }
        Query query = Query.parse(request.query(), Percent::decodeForm);
        return route.handler().handle(new Call(request, operation.variables(), query, proof.projectId(), requestId));
    }

    private static Reply changed(Reply real, Fault fault, WireRequest request) {
        if (fault instanceof FaultAnswer answer) {
            return new Reply(answer.status(), answer.headers(), answer.body());
        }
        if (fault instanceof FaultMixUp mixUp && !isRead(request)) {
            return real.withBody(real.body().replace(mixUp.id(), mixUp.otherId()));
        }
        return fault instanceof FaultRewrite rewrite
                ? real.withBody(rewrite.change().apply(real.body()))
                : real;
    }
}
