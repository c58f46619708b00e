// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.api.gateway.GatewayDialect;
import io.clusterupgrade.simulator.api.gateway.RoutedOperation;
import io.clusterupgrade.simulator.api.gateway.RoutingTable;
import io.clusterupgrade.simulator.auth.AuthErrorException;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultClock;
import io.clusterupgrade.simulator.fault.FaultNone;
import io.clusterupgrade.simulator.fault.FaultResponse;
import io.clusterupgrade.simulator.fault.FaultRewrite;
import io.clusterupgrade.simulator.fault.FaultWrongResponse;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Percent;
import io.clusterupgrade.simulator.wire.Query;
import io.clusterupgrade.simulator.wire.Route;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
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

    private static final SimulatedResponse NOT_EXECUTED = SimulatedResponse.empty(RecordedCall.NO_RESPONSE);

    /** What is to be sent, and what is to happen to it on its way. */
    record Outcome(SimulatedResponse response, Fault fault) {}

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
        RoutedOperation operation = table.find(request);
        Fault fault = faults.take(operation.service(), operation.name());
        Instant now = fault instanceof FaultClock skew ? clock.instant().plus(skew.offset()) : clock.instant();
        String requestId = operation.gateway().newRequestId();
        Proof proof = authenticate(operation.gateway(), request, now);
        SimulatedResponse real =
                fault.executes() ? execute(asked(operation, request, fault), proof, requestId) : NOT_EXECUTED;
        SimulatedResponse response = changed(real, fault, request)
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
                fault.responds() ? response.status() : RecordedCall.NO_RESPONSE,
                proof.refusal() == null,
                now,
                real.status(),
                fault,
                fault instanceof FaultNone ? "" : response.body()));
        return new Outcome(response, fault);
    }

    /** What a service is asked to do. */
    private record Asked(RoutedOperation operation, WireRequest request) {}

    /** Either the project of the caller or the reason why the caller is not believed. */
    private record Proof(String projectId, @Nullable AuthErrorException refusal) {}

    /** Asked for every request, even one that a fault answers, so that the journal can tell. */
    private static Proof authenticate(GatewayDialect gateway, WireRequest request, Instant now) {
        try {
            return new Proof(gateway.authentication().authenticate(request, now), null);
        } catch (AuthErrorException refusal) {
            return new Proof("", refusal);
        }
    }

    /** What the service is asked: the request itself, unless a read is to get what another one would get. */
    private Asked asked(RoutedOperation operation, WireRequest request, Fault fault) {
        if (fault instanceof FaultWrongResponse mixUp && isRead(request)) {
            WireRequest other = request.withTarget(target -> target.replace(mixUp.id(), mixUp.otherId()));
            return new Asked(table.find(other), other);
        }
        return new Asked(operation, request);
    }

    private static boolean isRead(WireRequest request) {
        return request.method().equals("GET");
    }

    private static SimulatedResponse execute(Asked asked, Proof proof, String requestId) {
        RoutedOperation operation = asked.operation();
        WireRequest request = asked.request();
        Route route = operation.route();
        if (route == null) {
            return operation.gateway().unknownOperation(request, requestId);
        }
        if (proof.refusal() != null) {
            return operation.gateway().rejected(proof.refusal(), request, requestId);
        }
        Query query = Query.parse(request.query(), Percent::decodeForm);
        return route.handler()
                .handle(new AuthenticatedRequest(request, operation.variables(), query, proof.projectId(), requestId));
    }

    private static SimulatedResponse changed(SimulatedResponse real, Fault fault, WireRequest request) {
        if (fault instanceof FaultResponse answer) {
            return new SimulatedResponse(answer.status(), answer.headers(), answer.body());
        }
        if (fault instanceof FaultWrongResponse mixUp && !isRead(request)) {
            return real.withBody(real.body().replace(mixUp.id(), mixUp.otherId()));
        }
        return fault instanceof FaultRewrite rewrite
                ? real.withBody(rewrite.change().apply(real.body()))
                : real;
    }
}
