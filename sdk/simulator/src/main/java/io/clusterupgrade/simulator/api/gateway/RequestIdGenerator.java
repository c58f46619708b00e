// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Generates request ids without a secure generator, which would be a bottleneck; the ids may be predictable. */
final class RequestIdGenerator {
    private RequestIdGenerator() {}

    static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
