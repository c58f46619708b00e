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
import io.clusterupgrade.simulator.page.StatusPage;
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

/** Handles a request: status page, or fault, routing, authentication, execution, journal. Does not depend on an HTTP library. */
final class Gateway {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final SimulatedResponse NOT_EXECUTED = SimulatedResponse.empty(RecordedCall.NO_RESPONSE);

    /** The response to send, and the fault to apply while it is sent. */
    record Outcome(SimulatedResponse response, Fault fault) {}

    private final RoutingTable table;
    private final Faults faults;
    private final Journal journal;
    private final InstantSource clock;
    private final @Nullable StatusPage page;

    Gateway(RoutingTable table, Faults faults, Journal journal, InstantSource clock, @Nullable StatusPage page) {
        this.table = table;
        this.faults = faults;
        this.journal = journal;
        this.clock = clock;
        this.page = page;
    }

    Outcome handle(WireRequest request) {
        SimulatedResponse ofPage = page == null ? null : page.respond(request);
        if (ofPage != null) {
            return new Outcome(ofPage, new FaultNone());
        }
        RoutedOperation operation = table.find(request);
        Fault fault = faults.take(operation.service(), operation.name());
        Instant now = fault instanceof FaultClock skew ? clock.instant().plus(skew.offset()) : clock.instant();
        String requestId = operation.gateway().newRequestId();
        AuthenticationResult authentication = authenticate(operation.gateway(), request, now);
        SimulatedResponse real = fault.executes()
                ? execute(forwarded(operation, request, fault), authentication, requestId)
                : NOT_EXECUTED;
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
                authentication.error() == null,
                now,
                real.status(),
                fault,
                fault instanceof FaultNone ? "" : response.body()));
        return new Outcome(response, fault);
    }

    /** The request that is passed to the service. */
    private record ForwardedRequest(RoutedOperation operation, WireRequest request) {}

    /** The project of the caller, or the reason why authentication failed. */
    private record AuthenticationResult(
            String projectId, @Nullable AuthErrorException error) {}

    /** Runs for every request, even if a fault replaces the response, because the journal records the result. */
    private static AuthenticationResult authenticate(GatewayDialect gateway, WireRequest request, Instant now) {
        try {
            return new AuthenticationResult(gateway.authentication().authenticate(request, now), null);
        } catch (AuthErrorException error) {
            return new AuthenticationResult("", error);
        }
    }

    /** Returns the request for the service: the original, unless the fault makes a read return another resource. */
    private ForwardedRequest forwarded(RoutedOperation operation, WireRequest request, Fault fault) {
        if (fault instanceof FaultWrongResponse wrong && isRead(request)) {
            WireRequest other = request.withTarget(target -> target.replace(wrong.id(), wrong.otherId()));
            return new ForwardedRequest(table.find(other), other);
        }
        return new ForwardedRequest(operation, request);
    }

    private static boolean isRead(WireRequest request) {
        return request.method().equals("GET");
    }

    private static SimulatedResponse execute(
            ForwardedRequest forwarded, AuthenticationResult authentication, String requestId) {
        RoutedOperation operation = forwarded.operation();
        WireRequest request = forwarded.request();
        Route route = operation.route();
        if (route == null) {
            return operation.gateway().unknownOperation(request, requestId);
        }
        if (authentication.error() != null) {
            return operation.gateway().rejected(authentication.error(), request, requestId);
        }
        Query query = Query.parse(request.query(), Percent::decodeForm);
        return route.handler()
                .handle(new AuthenticatedRequest(
                        request, operation.variables(), query, authentication.projectId(), requestId));
    }

    private static SimulatedResponse changed(SimulatedResponse real, Fault fault, WireRequest request) {
        if (fault instanceof FaultResponse replacement) {
            return new SimulatedResponse(replacement.status(), replacement.headers(), replacement.body());
        }
        if (fault instanceof FaultWrongResponse wrong && !isRead(request)) {
            return real.withBody(real.body().replace(wrong.id(), wrong.otherId()));
        }
        return fault instanceof FaultRewrite rewrite
                ? real.withBody(rewrite.change().apply(real.body()))
                : real;
    }
}
