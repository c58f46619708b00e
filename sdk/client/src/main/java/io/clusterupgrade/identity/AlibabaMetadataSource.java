// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.HttpReply;
import io.clusterupgrade.transport.PercentEncoding;
import io.clusterupgrade.transport.TransportFailure;
import io.clusterupgrade.transport.TransportFailure.RequestSent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an Alibaba instance's RAM role (signing sheet 7.1): with a session token, and without one (v1) where the service
 * gives none or does not take it, unless that is switched off. Where no connection comes about, nothing else is tried.
 */
final class AlibabaMetadataSource implements CredentialsSource {
    private static final String NAME = "Alibaba instance metadata";
    private static final String DISABLED = "ALIBABA_CLOUD_ECS_METADATA_DISABLED";
    private static final String V1_DISABLED = "ALIBABA_CLOUD_IMDSV1_DISABLED";
    private static final String ROLE = "ALIBABA_CLOUD_ECS_METADATA";
    private static final String PATH = "/latest/meta-data/ram/security-credentials/";
    private static final byte[] EMPTY = {};

    private final IdentitySettings settings;
    private final @Nullable String roleName;

    /** With the role's name; null means what the environment says, else what the service says. */
    AlibabaMetadataSource(IdentitySettings settings, @Nullable String roleName) {
        this.settings = settings;
        this.roleName = roleName;
    }

    @Override
    public ExpiringCredentials fetch() {
        if (settings.isTrue(DISABLED)) {
            throw CredentialsException.notSetUp(NAME + " is switched off by " + DISABLED + ".");
        }
        ServiceDesk desk = ServiceDesk.local(NAME, CloudService.ACK, settings, Duration.ofSeconds(2));
        String base = settings.metadataEndpoint == null ? "http://100.100.100.200" : settings.metadataEndpoint;
        LocalHosts.check("metadataEndpoint", base, settings);
        try {
            String role = roleName == null ? settings.variable(ROLE) : roleName;
            String name = role == null ? text(read(desk, base + PATH)).strip() : role;
            HttpReply reply = read(desk, base + PATH + PercentEncoding.encode(name));
            return KeysFormat.ALIBABA_METADATA.read(
                    NAME, reply, settings.scheduler().now());
        } catch (TransportFailure e) {
            throw desk.noAnswer(e);
        }
    }

    @Override
    public String toString() {
        return "AlibabaInstanceMetadata";
    }

    private HttpReply read(ServiceDesk desk, String url) {
        String token = token(desk, url.substring(0, url.indexOf(PATH)));
        HttpReply reply = desk.send(HttpCall.of(
                "GET", url, token == null ? Map.of() : Map.of("X-aliyun-ecs-metadata-token", token), EMPTY));
        if (!reply.isSuccessful() && token != null && !settings.isTrue(V1_DISABLED)) {
            reply = desk.send(HttpCall.of("GET", url, Map.of(), EMPTY));
        }
        if (!reply.isSuccessful()) {
            throw desk.refused(reply, token == null ? Blot.NOTHING : Blot.of(token));
        }
        return reply;
    }

    private @Nullable String token(ServiceDesk desk, String base) {
        String reason;
        try {
            HttpReply reply = desk.send(HttpCall.of(
                    "PUT",
                    base + "/latest/api/token",
                    Map.of("X-aliyun-ecs-metadata-token-ttl-seconds", "21600"),
                    EMPTY));
            String token = text(reply).strip();
            if (reply.isSuccessful() && !token.isEmpty()) {
                return token;
            }
            reason = "it answered " + reply.status();
        } catch (TransportFailure e) {
            if (e.requestSent() == RequestSent.NO) {
                throw e;
            }
            reason = "no answer";
        }
        if (settings.isTrue(V1_DISABLED)) {
            throw new CredentialsException(
                    NAME + " gave no session token (" + reason + "), and " + V1_DISABLED + " forbids to do without.",
                    null);
        }
        return null;
    }

    private static String text(HttpReply reply) {
        return StandardCharsets.UTF_8.decode(reply.body()).toString();
    }
}
