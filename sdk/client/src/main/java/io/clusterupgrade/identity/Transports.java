// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * The transports of providers that were given none: made when first needed, shared by all, their idle threads daemons. One that cannot be
 * made, for instance because of an environment variable, is tried again and fails with the reason each time.
 */
final class Transports {
    private static @Nullable Transport services;
    private static @Nullable Transport thisMachine;

    private Transports() {}

    static synchronized Transport forServices() {
        Transport made = services == null ? OkHttpTransport.create() : services;
        services = made;
        return made;
    }

    /** A proxy would answer with the metadata of its own machine. */
    static synchronized Transport forThisMachine() {
        Transport made = thisMachine == null
                ? OkHttpTransport.builder().proxiesBypassed().build()
                : thisMachine;
        thisMachine = made;
        return made;
    }
}
