// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Request ids need not be unguessable, and the secure generator would be a bottleneck under load. */
final class RequestIdGenerator {
    private RequestIdGenerator() {}

    static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
