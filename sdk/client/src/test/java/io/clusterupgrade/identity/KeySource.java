// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Leaks;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The sources that use HTTP, with the responses of the real service to each of their requests. */
enum KeySource {
    HUAWEI_METADATA,
    HUAWEI_POD,
    HUAWEI_FEDERATION,
    HUAWEI_PASSWORD,
    ALIBABA_METADATA,
    ALIBABA_URI,
    ALIBABA_OIDC,
    ALIBABA_ROLE;

    static final String SECRET = Leaks.plain(40, 21);
    static final String TOKEN = Leaks.plain(300, 22);
    static final String FILE_TOKEN = Leaks.plain(500, 23);
    static final String METADATA_TOKEN = Leaks.plain(56, 24);
    static final String PASSWORD = Leaks.plain(24, 25);
    static final String IAM_TOKEN = Leaks.plain(900, 26);
    static final String BASE_SECRET = Leaks.plain(30, 27);
    static final String BASE_TOKEN = Leaks.plain(200, 28);

    /** The texts that must not be shown. */
    static final List<String> SECRETS =
            List.of(SECRET, TOKEN, FILE_TOKEN, METADATA_TOKEN, PASSWORD, IAM_TOKEN, BASE_SECRET, BASE_TOKEN);

    private static final String LOCAL = "http://127.0.0.1:2";

    CredentialsProvider provider(Path home, Scheduler time, Transport transport) {
        RefreshPolicy rule = this == HUAWEI_PASSWORD ? RefreshPolicy.forTokens() : RefreshPolicy.forKeys();
        return RefreshingCredentials.of(source(home, time, transport), rule, time);
    }

    CredentialsFetcher source(Path home, Scheduler time, Transport transport) {
        IdentitySettings settings = settings(home, time, transport);
        return switch (this) {
            case HUAWEI_METADATA -> new HuaweiMetadataFetcher(settings);
            case HUAWEI_POD -> new HuaweiPodFetcher(settings);
            case HUAWEI_FEDERATION -> {
                HuaweiFederation federation =
                        new HuaweiFederation("my-idp", home.resolve("token").toString(), null, null);
                yield new HuaweiFederationFetcher(settings, () -> federation);
            }
            case HUAWEI_PASSWORD ->
                new HuaweiPasswordFetcher(HuaweiLogin.forRegion("acme", "upgrader", PASSWORD, "cn-north-4"), settings);
            case ALIBABA_METADATA -> new AlibabaMetadataFetcher(settings, null);
            case ALIBABA_URI -> new AlibabaUriFetcher(settings);
            case ALIBABA_OIDC -> new AlibabaOidcFetcher(settings, () -> OidcRole.fromEnvironment(settings));
            case ALIBABA_ROLE ->
                new AlibabaRoleFetcher(
                        CredentialsProvider.of(Credentials.session("LTAI-BASE", BASE_SECRET, BASE_TOKEN)),
                        RamRole.of("acs:ram::1:role/r"),
                        settings);
        };
    }

    private static IdentitySettings settings(Path home, Scheduler time, Transport transport) {
        Path token = home.resolve("token");
        try {
            Files.writeString(token, FILE_TOKEN + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return IdentitySettings.builder()
                .environment(Map.of(
                        "HC_CONTAINER_CREDENTIALS_FULL_URI",
                        LOCAL + "/v1/credentials",
                        "HC_CONTAINER_AUTHORIZATION_TOKEN_FILE",
                        token.toString(),
                        "ALIBABA_CLOUD_ROLE_ARN",
                        "arn",
                        "ALIBABA_CLOUD_OIDC_PROVIDER_ARN",
                        "provider",
                        "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                        token.toString(),
                        "ALIBABA_CLOUD_CREDENTIALS_URI",
                        LOCAL + "/keys"))
                .properties(Map.of())
                .home(home)
                .scheduler(time)
                .region("cn-north-4")
                .iamEndpoint(LOCAL)
                .stsEndpoint(LOCAL)
                .metadataEndpoint(LOCAL)
                .transport(transport)
                .build();
    }

    /** Returns whether the response to this request has the keys, or the token that is the credentials. */
    boolean isForKeys(HttpRequest call) {
        return !call.url().contains("/api/token")
                && !call.url().endsWith("/security-credentials/")
                && !call.url().contains("/id-token/");
    }

    /** Returns the name of the member with the expiration time of the keys. */
    String endMember() {
        return switch (this) {
            case HUAWEI_METADATA, HUAWEI_FEDERATION, HUAWEI_PASSWORD -> "expires_at";
            case HUAWEI_POD -> "expiration";
            default -> "Expiration";
        };
    }

    /**
     * Returns the good response to a request.
     *
     * @param end the expiration time as JSON; empty for no such member
     * @param number a part of the key's id
     */
    HttpResponse response(HttpRequest call, String end, int number, String... headers) {
        if (call.url().contains("/api/token")) {
            return CannedResponses.response(200, METADATA_TOKEN, headers);
        }
        if (call.url().endsWith("/security-credentials/")) {
            return CannedResponses.response(200, "node-role", headers);
        }
        String member = end.isEmpty() ? "" : ",\"" + endMember() + "\":" + end;
        if (call.url().contains("/id-token/")) {
            return CannedResponses.response(201, "{}", "X-Subject-Token", IAM_TOKEN);
        }
        if (this == HUAWEI_PASSWORD) {
            String[] all = new String[headers.length + 2];
            System.arraycopy(headers, 0, all, 0, headers.length);
            all[headers.length] = "X-Subject-Token";
            all[headers.length + 1] = IAM_TOKEN + number;
            return CannedResponses.response(201, "{\"token\":{\"project\":{\"id\":\"p1\"}" + member + "}}", all);
        }
        String names = this == HUAWEI_METADATA || this == HUAWEI_FEDERATION
                ? "\"access\":\"%s\",\"secret\":\"%s\",\"securitytoken\":\"%s\""
                : this == HUAWEI_POD
                        ? "\"accessKeyId\":\"%s\",\"secretAccessKey\":\"%s\",\"securityToken\":\"%s\""
                        : "\"AccessKeyId\":\"%s\",\"AccessKeySecret\":\"%s\",\"SecurityToken\":\"%s\"";
        String keys = names.formatted("TEMP-AK-" + number, SECRET, TOKEN) + member;
        String body = switch (this) {
            case HUAWEI_METADATA, HUAWEI_FEDERATION -> "{\"credential\":{" + keys + "}}";
            case HUAWEI_POD -> "{\"credentials\":{" + keys + "}}";
            case ALIBABA_OIDC, ALIBABA_ROLE -> "{\"RequestId\":\"req-1\",\"Credentials\":{" + keys + "}}";
            default -> "{\"Code\":\"Success\"," + keys + "}";
        };
        return CannedResponses.response(200, body, headers);
    }
}
