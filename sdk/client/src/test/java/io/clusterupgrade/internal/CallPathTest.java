// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.Transport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The classes between a method of a handle and the transport, as a reader or a debugger meets them. */
class CallPathTest {
    @Test
    void passesFewClassesOnTheWayToTheTransport() {
        List<Class<?>> path = new ArrayList<>();
        FakeTransport fake = FakeTransport.of(CannedResponses.responses(202, ""));
        Transport transport = (request, deadline) -> {
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).forEach(frame -> {
                if (!path.contains(frame.getDeclaringClass())) {
                    path.add(frame.getDeclaringClass());
                }
            });
            return fake.start(request, deadline);
        };
        try (CssClient css =
                Clients.cssBuilder(fake, new VirtualTime()).transport(transport).build()) {
            css.cluster("c1").retryUpgradeTask("a1");
        }

        assertThat(path)
                .extracting(Class::getSimpleName)
                .startsWith("CallPathTest", "CallExecution", "Pipeline", "BlockingCall", "ServiceClient", "CssCluster");
    }
}
