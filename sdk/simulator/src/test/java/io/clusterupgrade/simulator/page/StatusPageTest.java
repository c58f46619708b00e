// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.StatusPageClient;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusPageTest {
    private final StatusPageClient page = new StatusPageClient();

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void isOffByDefault() throws IOException {
        try (TestCloud test = new TestCloud(CloudSimulator.start())) {
            assertThat(test.send(test.unsigned("GET", "/")).status()).isEqualTo(404);
            assertThat(test.send(test.unsigned("GET", "/_simulator/state")).status())
                    .isEqualTo(404);
            assertThat(test.cloud().journal().count()).isEqualTo(2);
        }
    }

    @Test
    void isOneDocumentWithoutExternalAssets() throws IOException {
        RawResponse response = page.get("/");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(response.body())
                .doesNotContain("{{", "/*style*/", "/*script*/", " style=", "onclick", "innerHTML")
                .doesNotContainPattern("(src|href)=\"(?!#|data:)")
                .doesNotContainPattern("url\\(|@import|//(?!www\\.w3\\.org)[a-z]+\\.[a-z]+");
    }

    @Test
    void allowsExactlyItsOwnScriptAndStyle() throws Exception {
        RawResponse response = page.get("/");

        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; ")
                .contains("script-src 'sha256-" + sha256(response.body(), "script") + "';")
                .contains("style-src 'sha256-" + sha256(response.body(), "style") + "';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'")
                .doesNotContain("unsafe");
    }

    private static String sha256(String html, String name) throws NoSuchAlgorithmException {
        Matcher matcher = Pattern.compile("<" + name + ">(.*)</" + name + ">", Pattern.DOTALL)
                .matcher(html);
        assertThat(matcher.find()).as(name).isTrue();
        byte[] text = matcher.group(1).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/favicon.ico", "/_simulator/state", "/_simulator/none"})
    void sendsSecurityHeadersWithEveryResponse(String path) throws IOException {
        RawResponse response = page.get(path);

        assertThat(response.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void neitherTakesFaultsNorIsRecorded() throws IOException {
        page.cloud().faults().next(Fault.unavailable());

        assertThat(page.get("/").status()).isEqualTo(200);
        assertThat(page.state().path("faults")).hasSize(1);
        assertThat(page.get("/_simulator/none").status()).isEqualTo(404);
        assertThat(page.cloud().faults().pending()).isEqualTo(1);
        assertThat(page.cloud().journal().count()).isZero();
    }

    @Test
    void leavesOtherRequestsToTheServices() throws IOException {
        page.calls().alibaba("GET", "/?Action=Nothing", "application/json");
        page.calls().send(page.calls().unsigned("POST", "/"));
        page.calls().huawei("GET", page.calls().cssPath("none", "/upgrade/detail"));

        assertThat(page.cloud().journal().calls())
                .extracting(RecordedCall::path)
                .hasSize(3)
                .startsWith("/", "/");
    }

    @Test
    void showsTheNewestCallsWithoutQueries() throws IOException {
        for (int i = 0; i < 60; i++) {
            page.calls().huawei("GET", page.calls().cssPath("c" + i, "/upgrade/detail?limit=10&secret=s3cret"));
        }

        assertThat(page.state().path("counts").path("calls").asInt()).isEqualTo(60);
        assertThat(page.state().path("journal")).hasSize(50);
        assertThat(page.state().path("journal").get(0).path("path").asText()).endsWith("/c59/upgrade/detail");
        assertThat(page.state().path("journal").get(0).path("operation").asText())
                .isEqualTo("UpgradeDetail");
        assertThat(page.state().path("journal").get(0).path("status").asInt()).isEqualTo(403);
        assertThat(page.get("/_simulator/state").body()).doesNotContain("s3cret", "Signature", "SDK-HMAC");
    }

    @Test
    void showsAtMostTwoHundredClustersAndTheActiveOnesFirst() throws IOException {
        for (int i = 1; i <= 201; i++) {
            String name = "search-" + i;
            page.cloud().css().addCluster(c -> c.name(name));
        }
        page.cloud().css().clusters().get(200).startUpgrade(plan -> {});

        assertThat(page.state().path("clusters")).hasSize(200);
        assertThat(page.state().path("clusters").get(0).path("name").asText()).isEqualTo("search-201");
        assertThat(page.state().path("counts").path("clusters").asInt()).isEqualTo(201);
        assertThat(page.state().path("counts").path("running").asInt()).isEqualTo(1);
    }
}
