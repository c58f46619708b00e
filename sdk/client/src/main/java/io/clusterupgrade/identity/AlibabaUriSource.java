// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.HttpReply;
import java.time.Duration;
import java.util.Map;

/** The keys that a service of one's own hands out at {@code ALIBABA_CLOUD_CREDENTIALS_URI} (signing sheet 7.1). */
final class AlibabaUriSource implements CredentialsSource {
    private static final String NAME = "Alibaba credentials URI";
    private static final String URI = "ALIBABA_CLOUD_CREDENTIALS_URI";
    private static final byte[] EMPTY = {};

    private final IdentitySettings settings;

    AlibabaUriSource(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public ExpiringCredentials fetch() {
        String uri = settings.variable(URI);
        if (uri == null) {
            throw CredentialsException.notSetUp("The environment variable " + URI + " is not set.");
        }
        HttpReply reply = ServiceDesk.local(NAME, CloudService.ACK, settings, Duration.ofSeconds(10))
                .ask(HttpCall.of("GET", LocalHosts.check(URI, uri, settings), Map.of(), EMPTY), Blot.NOTHING);
        return KeysFormat.ALIBABA_METADATA.read(
                NAME, reply, settings.scheduler().now());
    }

    @Override
    public String toString() {
        return "AlibabaCredentialsUri";
    }
}
