// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.TransportFailure;
import java.time.Duration;
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
    /** As the steady clock counts; null while tokens are asked for. */
    private volatile @Nullable Long tokenlessSince;

    HuaweiMetadataSource(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public ExpiringCredentials fetch() {
        ServiceDesk desk = ServiceDesk.local(NAME, CloudService.CCE, settings, Duration.ofSeconds(3));
        String base = settings.metadataEndpoint == null ? "http://169.254.169.254" : settings.metadataEndpoint;
        LocalHosts.check("metadataEndpoint", base, settings);
        String token = token(desk, base);
        ServiceReply reply = keys(desk, base, token);
        if (reply.status() == 401 && !reply.contains(NO_AGENCY)) {
            tokenlessSince = null;
            token = token(desk, base);
            reply = keys(desk, base, token);
        }
        if (!reply.isSuccessful()) {
            throw reply.refused("");
        }
        return KeysFormat.HUAWEI.read(reply, "");
    }

    @Override
    public String toString() {
        return "HuaweiInstanceMetadata";
    }

    private @Nullable String token(ServiceDesk desk, String base) {
        Long since = tokenlessSince;
        long now = settings.scheduler().nanoTime();
        if (since != null && now - since < WITHOUT_TOKEN.toNanos()) {
            return null;
        }
        String url = base + "/meta-data/latest/api/token";
        ServiceReply reply = send(desk, "PUT", url, Map.of("X-Metadata-Token-Ttl-Seconds", "21600"), null);
        if (KNOWS_NO_TOKENS.contains(reply.status())) {
            tokenlessSince = now;
            return null;
        }
        if (!reply.isSuccessful()) {
            throw reply.refused("gave no session token: it answered " + reply.status(), "");
        }
        return reply.word("session token", SessionToken.FORM);
    }

    private static ServiceReply keys(ServiceDesk desk, String base, @Nullable String token) {
        Map<String, String> headers = token == null ? Map.of() : Map.of("X-Metadata-Token", token);
        return send(desk, "GET", base + "/openstack/latest/securitykey", headers, token);
    }

    private static ServiceReply send(
            ServiceDesk desk, String method, String url, Map<String, String> headers, @Nullable String token) {
        SecretRedactor secrets = token == null ? SecretRedactor.NONE : SecretRedactor.of(token);
        try {
            return desk.send(now -> HttpCall.of(method, url, headers, EMPTY), secrets);
        } catch (TransportFailure e) {
            throw desk.noAnswer(e, secrets);
        }
    }
}
