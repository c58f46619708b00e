// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.Transport;

/** The transports of providers that were given none: made when first needed, shared by all, their idle threads daemons. */
final class Transports {
    private Transports() {}

    static Transport forServices() {
        return Services.TRANSPORT;
    }

    /** A proxy would answer with the metadata of its own machine. */
    static Transport forThisMachine() {
        return ThisMachine.TRANSPORT;
    }

    private static final class Services {
        static final Transport TRANSPORT = OkHttpTransport.create();
    }

    private static final class ThisMachine {
        static final Transport TRANSPORT =
                OkHttpTransport.builder().proxiesBypassed().build();
    }
}
