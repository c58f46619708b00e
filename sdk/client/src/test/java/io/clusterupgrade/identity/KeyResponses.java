// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.testkit.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The JSON responses of the fakes with keys, and settings that read nothing outside a test. */
final class KeyResponses {
    static final Instant END = VirtualTime.START.plus(Duration.ofHours(6));
    static final Credentials KEYS = Credentials.session("TEMP-AK-0001", "temp-secret-key", "temp-session-token");

    private KeyResponses() {}

    static String huawei(Instant end) {
        return """
                {"credential":{"access":"TEMP-AK-0001","secret":"temp-secret-key",\
                "securitytoken":"temp-session-token","expires_at":"%s"}}""".formatted(end.toString().replace("Z", ".000000Z"));
    }

    static String huaweiPod(Instant end) {
        return """
                {"credentials":{"accessKeyId":"TEMP-AK-0001","secretAccessKey":"temp-secret-key",\
                "securityToken":"temp-session-token","expiration":"%s"}}""".formatted(end);
    }

    static String alibabaKeys(Instant end) {
        return """
                {"Code":"Success","AccessKeyId":"TEMP-AK-0001","AccessKeySecret":"temp-secret-key",\
                "SecurityToken":"temp-session-token","Expiration":"%s"}""".formatted(end);
    }

    static String sts(Instant end) {
        return """
                {"RequestId":"req-1","Credentials":{"AccessKeyId":"TEMP-AK-0001","AccessKeySecret":"temp-secret-key",\
                "SecurityToken":"temp-session-token","Expiration":"%s"}}""".formatted(end);
    }

    /** Returns settings for a fake service, in virtual time, with no files and only the given environment. */
    static IdentitySettingsBuilder settings(FakeServer server, Map<String, String> environment) {
        return IdentitySettings.builder()
                .environment(environment)
                .properties(Map.of())
                .home(Path.of("no-such-home"))
                .scheduler(new VirtualTime())
                .iamEndpoint(server.url())
                .stsEndpoint(server.url())
                .metadataEndpoint(server.url());
    }
}
