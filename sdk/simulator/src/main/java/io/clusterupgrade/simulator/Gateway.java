// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.api.GatewayDialect;
import io.clusterupgrade.simulator.api.Operation;
import io.clusterupgrade.simulator.api.RoutingTable;
import io.clusterupgrade.simulator.auth.AuthRefusal;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultAnswer;
import io.clusterupgrade.simulator.fault.FaultClock;
import io.clusterupgrade.simulator.fault.FaultCut;
import io.clusterupgrade.simulator.fault.FaultRewrite;
import io.clusterupgrade.simulator.fault.FaultStall;
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
        Reply real = executes(fault) ? execute(operation, request, proof, requestId) : Reply.empty(200);
        Reply reply = changed(real, fault)
                .withDefault("Date", HTTP_DATE.format(now))
                .withDefault(operation.gateway().requestIdHeader(), requestId);
        int status = isAnswered(fault) ? reply.status() : RecordedCall.NO_ANSWER;
        journal.record(number -> new RecordedCall(
                number,
                operation.service(),
                operation.name(),
                request.method(),
                request.path(),
                request.query(),
                Redaction.of(request.headers().asMap()),
                request.bodyText(),
                status,
                proof.refusal() == null,
                now));
        return new Outcome(reply, fault);
    }

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

    private static Reply execute(Operation operation, WireRequest request, Proof proof, String requestId) {
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

    private static boolean executes(Fault fault) {
        if (fault instanceof FaultAnswer answer) {
            return answer.executed();
        }
        return !(fault instanceof FaultCut cut) || cut.moment() != FaultCut.Moment.BEFORE_EXECUTION;
    }

    private static boolean isAnswered(Fault fault) {
        if (fault instanceof FaultStall stall) {
            return stall.insideBody();
        }
        return !(fault instanceof FaultCut cut) || cut.moment() == FaultCut.Moment.INSIDE_BODY;
    }

    private static Reply changed(Reply real, Fault fault) {
        if (fault instanceof FaultAnswer answer) {
            return new Reply(answer.status(), answer.headers(), answer.body());
        }
        return fault instanceof FaultRewrite rewrite
                ? real.withBody(rewrite.change().apply(real.body()))
                : real;
    }
}
