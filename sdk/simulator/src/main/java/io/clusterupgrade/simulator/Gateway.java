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
import io.clusterupgrade.simulator.http.MalformedRequestException;
import io.clusterupgrade.simulator.page.StatusPage;
import io.clusterupgrade.simulator.playback.NotRecordedException;
import io.clusterupgrade.simulator.playback.Playback;
import io.clusterupgrade.simulator.playback.ReplayedResponse;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Percent;
import io.clusterupgrade.simulator.wire.Query;
import io.clusterupgrade.simulator.wire.Route;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Handles a request: status page, or fault, routing, authentication, execution, journal. Does not depend on an HTTP library. */
final class Gateway {
    private static final SimulatedResponse NOT_EXECUTED = SimulatedResponse.empty(RecordedCall.NO_RESPONSE);

    /** The response to send, the fault to apply while it is sent, and the time to wait before that. */
    record Outcome(SimulatedResponse response, Fault fault, Duration latency) {
        Outcome(SimulatedResponse response, Fault fault) {
            this(response, fault, Duration.ZERO);
        }
    }

    private final RoutingTable table;
    private final Faults faults;
    private final Journal journal;
    private final InstantSource clock;
    private final @Nullable Playback playback;
    private final @Nullable StatusPage page;
    private final Traffic traffic;
    private final Runnable beforeRead;

    Gateway(RoutingTable table, Faults faults, Journal journal, InstantSource clock, GatewayOptions options) {
        this.table = table;
        this.faults = faults;
        this.journal = journal;
        this.clock = clock;
        this.playback = options.playback();
        this.page = options.page();
        this.traffic = options.traffic();
        this.beforeRead = options.beforeRead();
    }

    Outcome handle(WireRequest request) {
        SimulatedResponse ofPage = page == null ? null : page.respond(request);
        if (ofPage != null) {
            return new Outcome(ofPage, Fault.none());
        }
        RoutedOperation operation = find(request);
        Fault injected = injected(operation, request);
        Instant now = injected instanceof FaultClock skew ? clock.instant().plus(skew.offset()) : clock.instant();
        String requestId = operation.gateway().newRequestId();
        AuthenticationResult authentication = authenticate(operation.gateway(), request, now);
        Outcome executed = injected.executes()
                ? guarded(
                        operation,
                        requestId,
                        () -> execute(forwarded(operation, request, injected), authentication, requestId))
                : new Outcome(NOT_EXECUTED, Fault.none());
        Fault fault = injected instanceof FaultNone ? executed.fault() : injected;
        SimulatedResponse real = executed.response();
        SimulatedResponse response = guarded(
                        operation, requestId, () -> new Outcome(changed(real, fault, request), fault))
                .response()
                .withDefault("Date", HttpDate.of(now))
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
        return new Outcome(response, fault, traffic.latencyOf(operation.service(), operation.name()));
    }

    /** Returns the response of the gateway to bytes that are not a request. The journal has no such calls. */
    SimulatedResponse malformed(MalformedRequestException exception) {
        GatewayDialect gateway = table.likelyGateway(exception.target());
        String requestId = gateway.newRequestId();
        String message = String.valueOf(exception.getMessage());
        return gateway.malformed(exception.status(), message, requestId)
                .withDefault("Date", HttpDate.of(clock.instant()))
                .withDefault(gateway.requestIdHeader(), requestId);
    }

    /** Returns the fault of a call: that of a limit, which a call beyond it does not take, or an injected one. */
    private Fault injected(RoutedOperation operation, WireRequest request) {
        Fault throttle = traffic.throttle(operation.service(), operation.name(), isRead(request), clock.instant());
        return throttle == null ? faults.take(operation.service(), operation.name()) : throttle;
    }

    /** A recording has requests that the simulator does not route: the gateway is that of its service. */
    private RoutedOperation find(WireRequest request) {
        RoutedOperation operation = table.find(request);
        return playback == null || operation.route() != null
                ? operation
                : new RoutedOperation(table.gateway(playback.service()), "", null, Map.of());
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
            return new ForwardedRequest(find(other), other);
        }
        return new ForwardedRequest(operation, request);
    }

    private static boolean isRead(WireRequest request) {
        return request.method().equals("GET");
    }

    private Outcome execute(ForwardedRequest forwarded, AuthenticationResult authentication, String requestId) {
        RoutedOperation operation = forwarded.operation();
        WireRequest request = forwarded.request();
        GatewayDialect gateway = operation.gateway();
        Route route = operation.route();
        if (authentication.error() != null && (route != null || playback != null)) {
            return new Outcome(gateway.rejected(authentication.error(), request, requestId), Fault.none());
        }
        if (playback != null) {
            return replay(playback, gateway, request, requestId);
        }
        if (route == null) {
            return new Outcome(gateway.unknownOperation(request, requestId), Fault.none());
        }
        if (isRead(request)) {
            beforeRead.run();
        }
        Query query = Query.parse(request.query(), Percent::decodeForm);
        AuthenticatedRequest call =
                new AuthenticatedRequest(request, operation.variables(), query, authentication.projectId(), requestId);
        return new Outcome(route.handler().handle(call), Fault.none());
    }

    private static Outcome replay(Playback playback, GatewayDialect gateway, WireRequest request, String requestId) {
        try {
            ReplayedResponse replayed = playback.respond(request);
            return new Outcome(replayed.response(), replayed.fault());
        } catch (NotRecordedException e) {
            return new Outcome(gateway.notRecorded(String.valueOf(e.getMessage()), request, requestId), Fault.none());
        }
    }

    /** Returns the outcome, or an error that says that the simulator itself, or a script of the test, failed. */
    private static Outcome guarded(RoutedOperation operation, String requestId, Supplier<Outcome> outcome) {
        try {
            return outcome.get();
        } catch (RuntimeException e) {
            // Not a constant: a logger costs more than the rest of a start, and none is needed as a rule.
            System.getLogger(Gateway.class.getName())
                    .log(System.Logger.Level.ERROR, () -> "The simulator failed to execute " + operation.name(), e);
            return new Outcome(operation.gateway().failed(operation.name(), requestId), Fault.none());
        }
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
