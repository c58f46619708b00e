// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import io.clusterupgrade.simulator.wire.Route;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations of all services, one line each. The lines of a service are made when a path of it is looked up first: they are most of
 * the work of a start, and many tests use one service only. Thread-safe.
 */
public final class RoutingTable {
    private final List<Lines> services = new ArrayList<>();
    private final GatewayDialect huawei;
    private final GatewayDialect alibaba;

    /** Creates the table of these services; the gateways respond to requests that match no line. */
    public RoutingTable(List<Service> services, GatewayDialect huawei, GatewayDialect alibaba) {
        this.huawei = huawei;
        this.alibaba = alibaba;
        services.forEach(service -> this.services.add(new Lines(service)));
    }

    /** Returns the first line that matches; if there is none, an operation without a route. */
    public RoutedOperation find(WireRequest request) {
        for (Lines lines : services) {
            if (lines.service.hasPathsLike(request.path())) {
                RoutedOperation found = lines.find(request);
                if (found != null) {
                    return found;
                }
            }
        }
        return new RoutedOperation(likelyGateway(request.path()), "", null, Map.of());
    }

    /** The lines of a service. */
    private static final class Lines {
        private final Service service;
        private volatile @Nullable List<Route> routes;

        Lines(Service service) {
            this.service = service;
        }

        @Nullable RoutedOperation find(WireRequest request) {
            for (Route route : routes()) {
                if (route.method().equals(request.method())) {
                    Map<String, String> variables = route.path().match(request.path());
                    if (variables != null) {
                        return new RoutedOperation(service.gateway(), service.name(), route, variables);
                    }
                }
            }
            return null;
        }

        /** Two threads may make them at the same time; both lists are the same. */
        private List<Route> routes() {
            List<Route> known = routes;
            if (known == null) {
                known = new ArrayList<>(service.routes());
                known.addAll(service.notPlayed());
                routes = known;
            }
            return known;
        }
    }

    /** Returns the gateway of a service. */
    public GatewayDialect gateway(String service) {
        return service.equals("ACK") ? alibaba : huawei;
    }

    /**
     * Returns the gateway for an unknown path: Huawei's paths begin with a version, with {@code /api/v3} or
     * with {@code /autopilot}, Alibaba's do not.
     */
    public GatewayDialect likelyGateway(String path) {
        return path.matches("/(v\\d.*|api/v3.*|autopilot/.*)") ? huawei : alibaba;
    }
}
