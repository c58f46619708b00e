// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.PercentEncoding;
import io.clusterupgrade.transport.TransportFailure;
import io.clusterupgrade.transport.TransportFailure.RequestSent;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
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
    private static final Pattern ROLE_NAME = Pattern.compile("(?!\\.+$)[A-Za-z0-9._@-]{1,64}");
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
        String named = roleName == null ? settings.variable(ROLE) : roleName;
        if (named != null && !ROLE_NAME.matcher(named).matches()) {
            throw new CredentialsException(
                    "The name of the role for " + NAME + " must be 1 to 64 of a-z, A-Z, 0-9, ., _, @ and -.", null);
        }
        try {
            String role = named == null ? read(desk, base, "", "").word("name of a role", ROLE_NAME) : named;
            String about = " for the role " + role;
            ServiceReply keys = read(desk, base, PercentEncoding.encode(role), about);
            return KeysFormat.ALIBABA_METADATA.read(keys, about);
        } catch (TransportFailure e) {
            throw desk.noAnswer(e, SecretRedactor.NONE);
        }
    }

    @Override
    public String toString() {
        return "AlibabaInstanceMetadata";
    }

    private ServiceReply read(ServiceDesk desk, String base, String role, String about) {
        String url = base + PATH + role;
        String token = token(desk, base);
        SecretRedactor secrets = token == null ? SecretRedactor.NONE : SecretRedactor.of(token);
        Map<String, String> headers = token == null ? Map.of() : Map.of("X-aliyun-ecs-metadata-token", token);
        ServiceReply reply;
        try {
            reply = desk.send(now -> HttpCall.of("GET", url, headers, EMPTY), secrets);
            if (!reply.isSuccessful() && token != null && !settings.isTrue(V1_DISABLED)) {
                reply = desk.send(now -> HttpCall.of("GET", url, Map.of(), EMPTY), secrets);
            }
        } catch (TransportFailure e) {
            throw desk.noAnswer(e, secrets);
        }
        if (!reply.isSuccessful()) {
            throw reply.refused(about);
        }
        return reply;
    }

    private @Nullable String token(ServiceDesk desk, String base) {
        String reason;
        try {
            ServiceReply reply = desk.send(
                    now -> HttpCall.of(
                            "PUT",
                            base + "/latest/api/token",
                            Map.of("X-aliyun-ecs-metadata-token-ttl-seconds", "21600"),
                            EMPTY),
                    SecretRedactor.NONE);
            if (reply.isSuccessful()) {
                return reply.word("session token", SessionToken.FORM);
            }
            reason = "it answered " + reply.status();
        } catch (TransportFailure e) {
            if (e.requestSent() == RequestSent.NO) {
                throw e;
            }
            reason = "no answer";
        } catch (CredentialsException e) {
            reason = String.valueOf(e.getMessage());
        }
        if (settings.isTrue(V1_DISABLED)) {
            throw new CredentialsException(
                    NAME + " gave no session token (" + reason + "), and " + V1_DISABLED + " forbids to do without.",
                    null);
        }
        return null;
    }
}
