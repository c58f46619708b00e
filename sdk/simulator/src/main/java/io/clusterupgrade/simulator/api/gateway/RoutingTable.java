// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import io.clusterupgrade.simulator.wire.Route;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The operations of all services, one line each. */
public final class RoutingTable {
    private record Line(Service service, Route route) {}

    private final List<Line> lines = new ArrayList<>();
    private final GatewayDialect huawei;
    private final GatewayDialect alibaba;

    /** Creates the table of these services; the gateways respond to requests that match no line. */
    public RoutingTable(List<Service> services, GatewayDialect huawei, GatewayDialect alibaba) {
        this.huawei = huawei;
        this.alibaba = alibaba;
        for (Service service : services) {
            service.routes().forEach(route -> lines.add(new Line(service, route)));
            service.notPlayed().forEach(route -> lines.add(new Line(service, route)));
        }
    }

    /** Returns the first line that matches; if there is none, an operation without a route. */
    public RoutedOperation find(WireRequest request) {
        for (Line line : lines) {
            if (line.route().method().equals(request.method())) {
                Map<String, String> variables = line.route().path().match(request.path());
                if (variables != null) {
                    Service service = line.service();
                    return new RoutedOperation(service.gateway(), service.name(), line.route(), variables);
                }
            }
        }
        return new RoutedOperation(likelyGateway(request.path()), "", null, Map.of());
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
