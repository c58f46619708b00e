// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.HttpReply;
import io.clusterupgrade.transport.TransportFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a Huawei instance's agency (signing sheet 6.1): with a session token where the service knows them, without one for a
 * day where it does not.
 */
final class HuaweiMetadataSource implements CredentialsSource {
    private static final String NAME = "Huawei instance metadata";
    private static final String NO_AGENCY = "Please configure Cloud Service Agency first";
    private static final Set<Integer> KNOWS_NO_TOKENS = Set.of(404, 405, 503);
    private static final Duration WITHOUT_TOKEN = Duration.ofHours(24);
    private static final byte[] EMPTY = {};

    private final IdentitySettings settings;
    private volatile Instant tokenlessUntil = Instant.MIN;

    HuaweiMetadataSource(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public ExpiringCredentials fetch() {
        ServiceDesk desk = ServiceDesk.local(NAME, CloudService.CCE, settings, Duration.ofSeconds(3));
        String base = settings.metadataEndpoint == null ? "http://169.254.169.254" : settings.metadataEndpoint;
        LocalHosts.check("metadataEndpoint", base, settings);
        try {
            String token = token(desk, base);
            HttpReply reply = keys(desk, base, token);
            if (reply.status() == 401 && !text(reply).contains(NO_AGENCY)) {
                tokenlessUntil = Instant.MIN;
                token = token(desk, base);
                reply = keys(desk, base, token);
            }
            if (!reply.isSuccessful()) {
                throw desk.refused(reply, token == null ? Blot.NOTHING : Blot.of(token));
            }
            return KeysFormat.HUAWEI.read(NAME, reply, settings.scheduler().now());
        } catch (TransportFailure e) {
            throw desk.noAnswer(e);
        }
    }

    @Override
    public String toString() {
        return "HuaweiInstanceMetadata";
    }

    private @Nullable String token(ServiceDesk desk, String base) {
        Instant now = settings.scheduler().now();
        if (now.isBefore(tokenlessUntil)) {
            return null;
        }
        HttpReply reply = desk.send(HttpCall.of(
                "PUT", base + "/meta-data/latest/api/token", Map.of("X-Metadata-Token-Ttl-Seconds", "21600"), EMPTY));
        if (KNOWS_NO_TOKENS.contains(reply.status())) {
            tokenlessUntil = now.plus(WITHOUT_TOKEN);
            return null;
        }
        String token = text(reply).strip();
        if (!reply.isSuccessful() || token.isEmpty()) {
            throw new CredentialsException(NAME + " gave no session token: it answered " + reply.status() + ".", null);
        }
        return token;
    }

    private static HttpReply keys(ServiceDesk desk, String base, @Nullable String token) {
        Map<String, String> headers = token == null ? Map.of() : Map.of("X-Metadata-Token", token);
        return desk.send(HttpCall.of("GET", base + "/openstack/latest/securitykey", headers, EMPTY));
    }

    private static String text(HttpReply reply) {
        return StandardCharsets.UTF_8.decode(reply.body()).toString();
    }
}
