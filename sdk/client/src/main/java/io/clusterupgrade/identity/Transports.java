// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * The default transports: created when first needed and shared by all providers; their idle threads are daemons. If one cannot be created,
 * for instance because of an invalid environment variable, each use tries again and throws the reason.
 */
final class Transports {
    private static @Nullable Transport services;
    private static @Nullable Transport local;

    private Transports() {}

    static synchronized Transport forRemoteServices() {
        Transport transport = services == null ? OkHttpTransport.create() : services;
        services = transport;
        return transport;
    }

    /** Returns the transport to this machine, without a proxy: a proxy would return the metadata of its own machine. */
    static synchronized Transport forLocalServices() {
        Transport transport =
                local == null ? OkHttpTransport.builder().proxiesBypassed().build() : local;
        local = transport;
        return transport;
    }
}
