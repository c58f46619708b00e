// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.ack.AckCloud;
import io.clusterupgrade.simulator.api.ack.AckService;
import io.clusterupgrade.simulator.api.cce.CceService;
import io.clusterupgrade.simulator.api.css.CssService;
import io.clusterupgrade.simulator.api.gateway.AlibabaGateway;
import io.clusterupgrade.simulator.api.gateway.GatewayDialect;
import io.clusterupgrade.simulator.api.gateway.HuaweiGateway;
import io.clusterupgrade.simulator.api.gateway.Service;
import io.clusterupgrade.simulator.auth.KeyStore;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.scenario.yaml.Item;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import io.clusterupgrade.simulator.scenario.yaml.ValueType;
import io.clusterupgrade.simulator.wire.Route;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names of operations: {@code UpgradeDetail}, {@code CSS/UpgradeDetail}, or {@code CSS} for a whole service. */
final class Operations implements ValueType<String> {
    static final ValueType<String> TYPE = new Operations();

    private static final String EXPECTED =
            "an operation such as UpgradeDetail or ACK/UpgradeCluster, or a service: CSS, CCE or ACK";

    private final ValueType<String> text = Types.text(EXPECTED, "[A-Za-z]{1,64}(/[A-Za-z]{1,64})?");

    private Operations() {}

    @Override
    public @Nullable String read(Item item) {
        String name = text.read(item);
        if (name != null && !Names.KNOWN.contains(name)) {
            Names.reportUnknown(item, name);
            return null;
        }
        return name;
    }

    @Override
    public Map<String, Object> schema() {
        return text.schema();
    }

    @Override
    public String expected() {
        return text.expected();
    }

    /** The names, collected from the routes when the first one is needed. */
    private static final class Names {
        static final SortedSet<String> KNOWN = collect();

        private Names() {}

        static void reportUnknown(Item item, String name) {
            item.mistake("there is no operation \"" + name + "\"" + Types.suggestion(name, KNOWN));
        }

        private static SortedSet<String> collect() {
            GatewayDialect huawei = new HuaweiGateway(new KeyStore());
            InstantSource time = InstantSource.system();
            List<Service> services = List.of(
                    new CssService(new CssCloud(time), huawei),
                    new CceService(new CceCloud(time), huawei),
                    new AckService(new AckCloud(time), new AlibabaGateway(new KeyStore())));
            SortedSet<String> names = new TreeSet<>();
            for (Service service : services) {
                names.add(service.name());
                for (Route route : service.routes()) {
                    names.add(route.operation());
                    names.add(service.name() + "/" + route.operation());
                }
            }
            return names;
        }
    }
}
