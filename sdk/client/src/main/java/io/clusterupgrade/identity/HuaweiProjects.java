// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.AccessKeyCredentials;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.identity.response.IdentityResponse;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the id of a region's Huawei project and caches it while the access key stays the same. The lookup is signed with
 * SDK-HMAC-SHA256 or sends the IAM token, whatever signer the client has.
 *
 * <p>Thread-safe; one thread sends the lookup while the others wait for its response and share its failure. Source:
 * sdk/docs/wire/signing.md#project-ids.
 *
 * @since 0.1.0
 */
public final class HuaweiProjects {
    private static final String NAME = "IAM";
    private static final byte[] EMPTY = {};
    private static final int MAX_LIST_LENGTH = 400;

    private final IdentitySettings settings;
    private final SingleFlight<String> lookups = new SingleFlight<>();
    private volatile @Nullable Known known;

    private HuaweiProjects(IdentitySettings settings) {
        this.settings = settings;
    }

    /** Creates a lookup at the IAM of the settings. */
    public static HuaweiProjects of(IdentitySettings settings) {
        return new HuaweiProjects(settings);
    }

    /** Returns the id if it is cached, else null. Sends nothing. */
    public @Nullable String known(Credentials credentials, String region) {
        Known last = known;
        return last != null
                        && last.key().equals(key(credentials))
                        && last.region().equals(region)
                ? last.id()
                : null;
    }

    /**
     * Returns the id of the project that has the name of the region.
     *
     * @throws CredentialsException if IAM does not respond or rejects the request, or if there is not exactly one such project; if
     *     there are several, the message lists their ids
     */
    public String projectId(Credentials credentials, String region) {
        String before = known(credentials, region);
        return before != null
                ? before
                : lookups.join(List.of(key(credentials), region), () -> find(credentials, region));
    }

    private String find(Credentials credentials, String region) {
        String meanwhile = known(credentials, region);
        if (meanwhile != null) {
            return meanwhile;
        }
        String url = IamEndpoint.iam(settings, region) + "/v3/projects?name=" + PercentEncoding.encode(region);
        Map<String, String> headers = Map.of("Content-Type", "application/json");
        Signer signer = Signer.huawei();
        IdentityResponse response = IdentityHttpClient.huawei(NAME, settings)
                .execute(
                        now -> signer.sign(HttpRequest.of("GET", url, headers, EMPTY), credentials, now),
                        SecretRedactor.of(credentials));
        String id = only(ids(response), region, response);
        known = new Known(key(credentials), region, id);
        return id;
    }

    private static List<String> ids(IdentityResponse response) {
        List<String> ids = new ArrayList<>();
        if (response.object().get("projects") instanceof List<?> projects) {
            for (Object project : projects) {
                String id = project instanceof Map<?, ?> members ? response.projectId(members.get("id")) : null;
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    private static String only(List<String> ids, String region, IdentityResponse response) {
        if (ids.size() == 1) {
            return ids.get(0);
        }
        String trace = response.requestId();
        throw new CredentialsException(
                (ids.isEmpty()
                                ? "IAM has no project for the region " + region
                                : "IAM has several projects for the region " + region + ": "
                                        + response.requestSecrets().excerpt(String.join(", ", ids), MAX_LIST_LENGTH))
                        + (trace == null ? "" : " (request-id " + trace + ")")
                        + ". Set .projectId(…) on the builder.",
                null);
    }

    private static String key(Credentials credentials) {
        if (credentials instanceof AccessKeyCredentials key) {
            return key.accessKeyId();
        }
        // Tokens are too long to cache and have no id: all tokens of a client share one entry.
        return credentials instanceof SessionCredentials session ? session.accessKeyId() : "token";
    }

    private record Known(String key, String region, String id) {}
}
