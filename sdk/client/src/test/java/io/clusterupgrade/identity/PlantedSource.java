// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Leaks;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every source of credentials, with a secret in each possible place. */
enum PlantedSource {
    HUAWEI_INI {
        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return HuaweiIdentity.profile(settings);
        }
    },
    HUAWEI_ID_TOKEN {
        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return HuaweiIdentity.idToken("my-idp", home.resolve("token").toString(), settings);
        }
    },
    HUAWEI_METADATA {
        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return HuaweiIdentity.instanceMetadata(settings);
        }
    },
    HUAWEI_POD {
        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return HuaweiIdentity.podIdentity(settings);
        }
    },
    HUAWEI_PASSWORD {
        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return HuaweiIdentity.password(HuaweiLogin.forRegion("acme", "u", SECRETS.get(7), "cn-north-4"), settings);
        }
    },
    HUAWEI_CHAIN {
        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return HuaweiIdentity.defaultChain(settings);
        }
    },
    ALIBABA_CONFIG_JSON {
        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return AlibabaIdentity.cliProfile(settings);
        }
    },
    ALIBABA_CONFIG_JSON_ROLE {
        @Override
        Map<String, String> environment(Path home) {
            return Map.of("ALIBABA_CLOUD_PROFILE", "role");
        }

        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return AlibabaIdentity.cliProfile(settings);
        }
    },
    ALIBABA_INI {
        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return AlibabaIdentity.iniProfile(settings);
        }
    },
    ALIBABA_INI_ROLE {
        @Override
        Map<String, String> environment(Path home) {
            return Map.of("ALIBABA_CLOUD_PROFILE", "role");
        }

        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return AlibabaIdentity.iniProfile(settings);
        }
    },
    ALIBABA_OIDC {
        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return AlibabaIdentity.oidc(settings);
        }
    },
    ALIBABA_METADATA {
        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return AlibabaIdentity.instanceMetadata("r1", settings);
        }
    },
    ALIBABA_CREDENTIALS_URI {
        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return AlibabaIdentity.credentialsUri(settings);
        }
    },
    ALIBABA_CHAIN {
        @Override
        CredentialsProvider provider(IdentitySettings settings, Path home) {
            return AlibabaIdentity.defaultChain(settings);
        }
    };

    /**
     * 0 key and 1 token of a file, 2 a token file, 3 issued key and 4 issued token, 5 a metadata token, 6 an IAM token, 7 a
     * password.
     */
    static final List<String> SECRETS = List.of(
            Leaks.plain(40, 10),
            Leaks.plain(300, 11),
            Leaks.plain(900, 12),
            Leaks.plain(40, 13),
            Leaks.plain(400, 14),
            Leaks.plain(60, 15),
            Leaks.plain(2_000, 16),
            Leaks.plain(24, 17));

    abstract CredentialsProvider provider(IdentitySettings settings, Path home);

    boolean isHuaweis() {
        return name().startsWith("HUAWEI");
    }

    /** Returns the environment of the sources that are not files. */
    Map<String, String> environment(Path home) {
        String token = home.resolve("token").toString();
        Map<String, String> all = new HashMap<>();
        all.put("HC_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:2/v1/credentials");
        all.put("HC_CONTAINER_AUTHORIZATION_TOKEN_FILE", token);
        all.put("HUAWEICLOUD_SDK_IDP_ID", "my-idp");
        all.put("HUAWEICLOUD_SDK_ID_TOKEN_FILE", token);
        all.put("HUAWEICLOUD_SDK_PROJECT_ID", "p1");
        all.put("ALIBABA_CLOUD_ROLE_ARN", "arn");
        all.put("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "provider");
        all.put("ALIBABA_CLOUD_OIDC_TOKEN_FILE", token);
        all.put("ALIBABA_CLOUD_CREDENTIALS_URI", "http://127.0.0.1:2/keys");
        return all;
    }

    void prepare(Path home) throws IOException {
        String key = SECRETS.get(0);
        String token = SECRETS.get(1);
        Files.writeString(home.resolve("token"), SECRETS.get(2) + "\n");
        write(
                home,
                ".huaweicloud/credentials",
                "[basic]\nak = AKFILE0001\nsk = " + key + "\nsecurity_token = " + token);
        String pair = "\"access_key_id\":\"LTAI-1\",\"access_key_secret\":\"" + key + "\"";
        write(
                home,
                ".aliyun/config.json",
                "{\"current\":\"d\",\"profiles\":[{\"name\":\"d\",\"mode\":\"StsToken\",\"sts_token\":\"" + token
                        + "\"," + pair + "},{\"name\":\"role\",\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"arn\"," + pair
                        + "}]}");
        String lines = "access_key_id = LTAI-1\naccess_key_secret = " + key + "\n";
        write(
                home,
                ".alibabacloud/credentials.ini",
                "[default]\nenable = true\ntype = access_key\n" + lines
                        + "[role]\nenable = true\ntype = ram_role_arn\nrole_arn = arn\n" + lines);
    }

    private static void write(Path home, String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Returns the real service's response to a request. */
    static HttpResponse good(HttpRequest call, Deadline deadline) {
        String end = VirtualTime.START.plus(Duration.ofHours(6)).toString();
        String secret = SECRETS.get(3);
        String token = SECRETS.get(4);
        if (call.url().contains("/latest/api/token")) {
            return CannedResponses.response(200, SECRETS.get(5));
        }
        if (call.url().contains("/tokens")) {
            String body = "{\"token\":{\"expires_at\":\"" + end + "\",\"project\":{\"id\":\"p1\"}}}";
            return CannedResponses.response(201, body, "X-Subject-Token", SECRETS.get(6));
        }
        if (call.url().contains("securit") && !call.url().contains("/ram/")) {
            return CannedResponses.response(
                    201,
                    "{\"credential\":{\"access\":\"TEMP-AK\",\"secret\":\"" + secret + "\",\"securitytoken\":\"" + token
                            + "\",\"expires_at\":\"" + end + "\"}}");
        }
        if (call.url().contains("/v1/credentials")) {
            return CannedResponses.response(
                    200,
                    "{\"credentials\":{\"accessKeyId\":\"TEMP-AK\",\"secretAccessKey\":\"" + secret
                            + "\",\"securityToken\":\"" + token + "\",\"expiration\":\"" + end + "\"}}");
        }
        String keys = "\"AccessKeyId\":\"TEMP-AK\",\"AccessKeySecret\":\"" + secret + "\",\"SecurityToken\":\"" + token
                + "\",\"Expiration\":\"" + end + "\"";
        return CannedResponses.response(200, "{\"Code\":\"Success\"," + keys + ",\"Credentials\":{" + keys + "}}");
    }

    /** Returns all parts of a request: URL, headers and body. */
    static String requestText(HttpRequest call) {
        StringBuilder all = new StringBuilder(call.url()).append('\n');
        call.forEachHeader(
                (name, value) -> all.append(name).append(':').append(value).append('\n'));
        return all.append(StandardCharsets.UTF_8.decode(call.body())).toString();
    }
}
