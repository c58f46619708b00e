// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.VirtualTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HuaweiProjectsTest {
    private static final String PROJECTS = "GET /v3/projects";
    private static final Credentials KEYS = Credentials.accessKey("AK-LASTING-01", "planted-secret-key");

    private final FakeServer server = new FakeServer();
    private final HuaweiProjects projects =
            HuaweiProjects.of(KeyResponses.settings(server, Map.of()).build());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void findsAndCachesTheProjectOfTheRegion() {
        server.on(PROJECTS, 200, "{\"projects\":[{\"id\":\"p1\",\"name\":\"cn-north-4\"}]}");
        assertThat(projects.known(KEYS, "cn-north-4")).isNull();

        assertThat(projects.projectId(KEYS, "cn-north-4")).isEqualTo("p1");
        assertThat(projects.projectId(KEYS, "cn-north-4")).isEqualTo("p1");

        assertThat(projects.known(KEYS, "cn-north-4")).isEqualTo("p1");
        assertThat(server.requests()).hasSize(1);
        assertThat(server.last().line()).isEqualTo("GET /v3/projects?name=cn-north-4");
        assertThat(server.last().header("Authorization"))
                .startsWith("SDK-HMAC-SHA256 Access=AK-LASTING-01, SignedHeaders=host;x-sdk-date, ");
        assertThat(server.last().header("X-Project-Id")).isNull();
    }

    @Test
    void looksUpAgainForAnotherKeyOrRegion() {
        server.on(PROJECTS, 200, "{\"projects\":[{\"id\":\"p1\"}]}")
                .on(PROJECTS, 200, "{\"projects\":[{\"id\":\"p2\"}]}")
                .on(PROJECTS, 200, "{\"projects\":[{\"id\":\"p3\"}]}");

        assertThat(projects.projectId(KEYS, "cn-north-4")).isEqualTo("p1");
        assertThat(projects.projectId(KeyResponses.KEYS, "cn-north-4")).isEqualTo("p2");
        assertThat(server.last().header("X-Security-Token")).isEqualTo("temp-session-token");
        assertThat(projects.projectId(KeyResponses.KEYS, "cn-east-3")).isEqualTo("p3");
    }

    @Test
    void looksUpAProjectWithAToken() {
        server.on(PROJECTS, 200, "{\"projects\":[{\"id\":\"p1\"}]}");

        assertThat(projects.projectId(Credentials.token("the-token"), "cn-north-4"))
                .isEqualTo("p1");
        assertThat(server.last().header("X-Auth-Token")).isEqualTo("the-token");
        assertThat(server.last().header("Authorization")).isNull();
    }

    @Test
    void explainsNoneAndSeveralProjects() {
        server.on(PROJECTS, 200, "{\"projects\":[]}", "X-IAM-Trace-Id", "trace-1")
                .on(PROJECTS, 200, "{\"projects\":[{\"id\":\"p1\"},{\"id\":\"p2\"}]}", "X-IAM-Trace-Id", "trace-2")
                .on(PROJECTS, 200, "{\"projects\":[{\"id\":\"p1\"}]}");

        assertThatThrownBy(() -> projects.projectId(KEYS, "cn-north-4"))
                .isInstanceOf(CredentialsException.class)
                .hasMessage("IAM has no project for the region cn-north-4 (request-id trace-1). Set .projectId(…)"
                        + " on the builder.");
        assertThatThrownBy(() -> projects.projectId(KEYS, "cn-north-4"))
                .hasMessageStartingWith(
                        "IAM has several projects for the region cn-north-4: p1, p2 (request-id trace-2)");
        assertThat(projects.projectId(KEYS, "cn-north-4"))
                .as("failures are not cached")
                .isEqualTo("p1");
    }

    @Test
    void correctsAWrongClockOnce() {
        VirtualTime time = new VirtualTime();
        HuaweiProjects asking = HuaweiProjects.of(
                KeyResponses.settings(server, Map.of()).scheduler(time).build());
        String late = CannedResponses.httpDate(VirtualTime.START.plus(Duration.ofHours(1)));
        server.on(PROJECTS, 401, "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"signature expired\"}", "Date", late)
                .on(PROJECTS, 200, "{\"projects\":[{\"id\":\"p1\"}]}");

        assertThat(asking.projectId(KEYS, "cn-north-4")).isEqualTo("p1");
        assertThat(server.requests().get(0).header("X-Sdk-Date")).isEqualTo("20260102T030405Z");
        assertThat(server.last().header("X-Sdk-Date")).isEqualTo("20260102T040405Z");
    }

    @Test
    void reportsAWrongSignatureOnceWithoutTheSecret() {
        server.on(
                PROJECTS,
                401,
                "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"verify aksk signature fail planted-secret-key\"}",
                "Date",
                CannedResponses.httpDate(VirtualTime.START));

        assertThatThrownBy(() -> projects.projectId(KEYS, "cn-north-4"))
                .hasMessage("IAM returned 401 APIGW.0301 \"verify aksk signature fail ****\".");
        assertThat(server.requests()).hasSize(1);
    }
}
