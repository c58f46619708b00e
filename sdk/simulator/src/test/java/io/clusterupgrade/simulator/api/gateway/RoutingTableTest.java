// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.ack.AckCloud;
import io.clusterupgrade.simulator.api.ack.AckService;
import io.clusterupgrade.simulator.api.cce.CceService;
import io.clusterupgrade.simulator.api.css.CssService;
import io.clusterupgrade.simulator.auth.KeyStore;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.wire.Route;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTableTest {
    private final GatewayDialect huawei = new HuaweiGateway(new KeyStore());
    private final GatewayDialect alibaba = new AlibabaGateway(new KeyStore());
    private final InstantSource time = InstantSource.system();
    private final List<Service> services = List.of(
            new CssService(new CssCloud(time), huawei),
            new CceService(new CceCloud(time), huawei),
            new AckService(new AckCloud(time), alibaba));
    private final RoutingTable table = new RoutingTable(services, huawei, alibaba);

    @ParameterizedTest
    @CsvSource({
        "GET, /v1.0/p/clusters/c/upgrade/detail?limit=1, CSS, UpgradeDetail",
        "PUT, /v1.0/p/clusters/c/upgrade/a/retry, CSS, RetryUpgradeTask",
        "GET, /api/v3/projects/p/clusters/c/operation/upgrade/tasks/t, CCE, ShowUpgradeClusterTask",
        "GET, /api/v2/clusters/c/upgrade/status, ACK, GetUpgradeStatus",
    })
    void findsEveryOperationByMethodAndPath(String method, String target, String service, String operation) {
        RoutedOperation found = find(method, target);

        assertThat(found.service()).isEqualTo(service);
        assertThat(found.name()).isEqualTo(operation);
    }

    @Test
    void decodesPathVariables() {
        assertThat(find("PUT", "/v1.0/p/clusters/c%20d/upgrade/a/retry").variables())
                .isEqualTo(Map.of("project_id", "p", "cluster_id", "c d", "action_id", "a"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1.0/p/clusters/c/upgrade/detail, true",
        "GET, /v2.0/p/anything, true",
        "GET, /v3/projects, true",
        "GET, /api/v3.1/projects/p/clusters, true",
        "DELETE, /api/v2/clusters/c/upgrade/status, false",
        "GET, /clusters/c/no-such-thing, false",
        "GET, /, false",
    })
    void leavesAnUnknownPathToTheGatewayOfItsForm(String method, String target, boolean isHuawei) {
        RoutedOperation nothing = find(method, target);

        assertThat(nothing.name()).isEmpty();
        assertThat(nothing.service()).isEmpty();
        assertThat(nothing.gateway()).isSameAs(isHuawei ? huawei : alibaba);
    }

    @Test
    void everyPathBelongsToOneService() {
        for (Service service : services) {
            assertThat(Stream.concat(service.routes().stream(), service.notPlayed().stream()))
                    .isNotEmpty()
                    .allSatisfy(route -> assertThat(services)
                            .as(route.path().toString())
                            .filteredOn(other -> other.hasPathsLike(route.path().toString()))
                            .containsExactly(service));
        }
    }

    @Test
    void theLinesOfAServiceAreMadeWhenOneIsLookedUp() {
        List<String> made = new ArrayList<>();
        List<Service> counted = services.stream()
                .<Service>map(service -> new CountedService(service, made))
                .toList();
        RoutingTable lazy = new RoutingTable(counted, huawei, alibaba);

        assertThat(made).isEmpty();
        lazy.find(RawRequest.of("GET", "/clusters/c").asReceived());
        lazy.find(RawRequest.of("GET", "/clusters/d").asReceived());
        assertThat(made).containsExactly("ACK");
        lazy.find(RawRequest.of("GET", "/api/v3/projects/p/clusters").asReceived());
        assertThat(made).containsExactly("ACK", "CCE");
    }

    /** Notes whose lines are made. */
    private record CountedService(Service service, List<String> made) implements Service {
        @Override
        public String name() {
            return service.name();
        }

        @Override
        public GatewayDialect gateway() {
            return service.gateway();
        }

        @Override
        public boolean hasPathsLike(String path) {
            return service.hasPathsLike(path);
        }

        @Override
        public List<Route> routes() {
            made.add(name());
            return service.routes();
        }
    }

    @Test
    void hasUniqueOperationNamesInAService() {
        assertThat(services)
                .allSatisfy(service -> assertThat(service.routes())
                        .extracting(Route::operation)
                        .doesNotHaveDuplicates());
    }

    private RoutedOperation find(String method, String target) {
        return table.find(RawRequest.of(method, target).asReceived());
    }
}
