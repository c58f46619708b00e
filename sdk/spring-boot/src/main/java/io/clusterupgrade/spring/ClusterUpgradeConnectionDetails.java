// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import io.clusterupgrade.ack.AckClientBuilder;
import io.clusterupgrade.cce.CceClientBuilder;
import io.clusterupgrade.css.CssClientBuilder;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where and as whom the clients call, in place of the properties for that; a bean of this type makes clients of all three services. Time-outs,
 * rates and listeners are applied to its builders as usual. {@link io.clusterupgrade.spring.test.SimulatedClusterUpgrade} is one for tests.
 *
 * <p>Each method returns a new builder. Implementations are thread-safe.
 *
 * @since 0.1.0
 */
public interface ClusterUpgradeConnectionDetails extends ConnectionDetails {

    /** Returns a builder for the client of CSS. */
    CssClientBuilder css();

    /** Returns a builder for the client of CCE. */
    CceClientBuilder cce();

    /** Returns a builder for the client of ACK. */
    AckClientBuilder ack();
}
