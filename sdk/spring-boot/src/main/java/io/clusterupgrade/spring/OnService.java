// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Whether a service is configured: its region or endpoint is set, or connection details are there. */
abstract class OnService extends AnyNestedCondition {

    OnService() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    static final class Css extends OnService {
        @ConditionalOnProperty("cluster-upgrade.css.region")
        static final class OnRegion {}

        @ConditionalOnProperty("cluster-upgrade.css.endpoint")
        static final class OnEndpoint {}

        @ConditionalOnBean(ClusterUpgradeConnectionDetails.class)
        static final class OnConnectionDetails {}
    }

    static final class Cce extends OnService {
        @ConditionalOnProperty("cluster-upgrade.cce.region")
        static final class OnRegion {}

        @ConditionalOnProperty("cluster-upgrade.cce.endpoint")
        static final class OnEndpoint {}

        @ConditionalOnBean(ClusterUpgradeConnectionDetails.class)
        static final class OnConnectionDetails {}
    }

    static final class Ack extends OnService {
        @ConditionalOnProperty("cluster-upgrade.ack.region")
        static final class OnRegion {}

        @ConditionalOnProperty("cluster-upgrade.ack.endpoint")
        static final class OnEndpoint {}

        @ConditionalOnBean(ClusterUpgradeConnectionDetails.class)
        static final class OnConnectionDetails {}
    }
}
