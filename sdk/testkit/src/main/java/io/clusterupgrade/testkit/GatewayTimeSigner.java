// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Signs at the time of the gateways, for a simulator whose gateways do not go by the clock of the tasks: hours of upgrade may have
 * passed there while the gateways are at now. A time that the client has taken from a response remains.
 */
final class GatewayTimeSigner implements Signer {
    private static final Duration ALIKE = Duration.ofMinutes(1);

    private final Signer signer;
    private final Clock clientClock;
    private final InstantSource gatewayClock;

    private GatewayTimeSigner(Signer signer, Clock clientClock, InstantSource gatewayClock) {
        this.signer = signer;
        this.clientClock = clientClock;
        this.gatewayClock = gatewayClock;
    }

    /** Returns a signer for clients with a clock; the given one if the gateways have the same clock. */
    static Signer of(Signer signer, Clock clientClock, InstantSource gatewayClock) {
        return clientClock == gatewayClock ? signer : new GatewayTimeSigner(signer, clientClock, gatewayClock);
    }

    @Override
    public HttpRequest sign(HttpRequest request, Credentials credentials, Instant now) {
        Duration difference = Duration.between(clientClock.instant(), now).abs();
        return signer.sign(request, credentials, difference.compareTo(ALIKE) < 0 ? gatewayClock.instant() : now);
    }

    @Override
    public boolean needsCredentials() {
        return signer.needsCredentials();
    }
}
