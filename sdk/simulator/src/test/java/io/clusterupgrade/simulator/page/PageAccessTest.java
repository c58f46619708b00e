// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.StatusPageClient;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of another site can do: nothing. */
class PageAccessTest {
    private static final String ADVANCE = "{'action':'advance','seconds':60}";

    private final StatusPageClient page = new StatusPageClient();
    private final Instant start = page.cloud().clock().instant();

    @AfterEach
    void close() {
        page.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attacker.example",
                "attacker.example:80",
                "127.0.0.1.attacker.example",
                "localhost.attacker.example",
                "192.168.1.10:8080",
                "127.0.0.1:8080@attacker.example",
                "0.0.0.0"
            })
    void rejectsEveryHostThatIsNotLoopback(String host) throws IOException {
        for (String path : new String[] {"/", "/favicon.ico", "/_simulator/state"}) {
            RawRequest request = page.calls().unsigned("GET", path).with("Host", host);

            RawResponse response = page.calls().send(request);

            assertThat(response.status()).as(path).isEqualTo(403);
            assertThat(response.body()).doesNotContain(page.token(), "clusters");
        }
        assertThat(page.calls().send(page.action(ADVANCE).with("Host", host)).status())
                .isEqualTo(403);
        assertThat(page.cloud().clock().instant()).isEqualTo(start);
    }

    /** The HTTP server joins repeated headers with a comma. */
    @Test
    void rejectsASecondHostAndASecondOrigin() {
        PageAccess access = new PageAccess();
        RawRequest request = RawRequest.of("GET", "/").with("Host", "127.0.0.1:8080");

        assertThat(access.rejection(
                        request.with("Host", "127.0.0.1:8080,x.example").asReceived(), true))
                .isNotNull();
        assertThat(access.rejection(RawRequest.of("GET", "/").asReceived(), true))
                .isNotNull();
        RawRequest same = request.with("Origin", "http://127.0.0.1:8080");
        assertThat(access.rejection(same.asReceived(), true)).isNull();
        assertThat(access.rejection(
                        same.with("Origin", "http://127.0.0.1:8080,http://x.example")
                                .asReceived(),
                        true))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"})
    void acceptsTheNamesOfLoopback(String host) throws IOException {
        RawRequest request = page.calls().unsigned("GET", "/_simulator/state").with("Host", host);

        assertThat(page.calls().send(request).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://attacker.example", "null", "http://127.0.0.1:1", "http://localhost"})
    void rejectsForeignOrigins(String origin) throws IOException {
        RawRequest read = page.calls().unsigned("GET", "/_simulator/state").with("Origin", origin);

        assertThat(page.calls().send(read).status()).isEqualTo(403);
        assertThat(page.calls()
                        .send(page.action(ADVANCE).with("Origin", origin))
                        .status())
                .isEqualTo(403);
        assertThat(page.cloud().clock().instant()).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 200", "none, 200"})
    void givesDataToItsOwnSiteOnly(String site, int status) throws IOException {
        RawRequest request = page.calls().unsigned("GET", "/_simulator/state").with("Sec-Fetch-Site", site);

        assertThat(page.calls().send(request).status()).isEqualTo(status);
    }

    @Test
    void canBeLinkedFromOtherSites() throws IOException {
        RawRequest request = page.calls().unsigned("GET", "/").with("Sec-Fetch-Site", "cross-site");

        assertThat(page.calls().send(request).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "X-Simulator-Token, ''",
                "X-Simulator-Token, 0123456789abcdef0123456789abcdef0123456789abcdef",
                "Content-Type, text/plain",
                "Content-Type, application/x-www-form-urlencoded"
            })
    void rejectsActionsWithoutTokenOrJson(String header, String value) throws IOException {
        assertThat(page.calls().send(page.action(ADVANCE).with(header, value)).status())
                .isEqualTo(403);
        assertThat(page.cloud().clock().instant()).isEqualTo(start);
    }

    @Test
    void rejectsActionsWithoutOrigin() throws IOException {
        RawRequest request = page.calls()
                .unsigned("POST", "/_simulator/action")
                .with("Content-Type", "application/json")
                .with("X-Simulator-Token", page.token())
                .withBody(ADVANCE.replace('\'', '"'));

        assertThat(page.calls().send(request).status()).isEqualTo(403);
        assertThat(page.cloud().clock().instant()).isEqualTo(start);
        assertThat(page.act(ADVANCE).status()).isEqualTo(200);
        assertThat(page.cloud().clock().instant()).isEqualTo(start.plusSeconds(60));
    }

    @Test
    void givesEverySimulatorAnotherToken() throws IOException {
        try (StatusPageClient other = new StatusPageClient()) {
            assertThat(other.token()).hasSize(48).isNotEqualTo(page.token());
        }
        assertThat(page.token()).isEqualTo(page.token());
    }

    @Test
    void rejectsActionsByGet() throws IOException {
        assertThat(page.get("/_simulator/action").status()).isEqualTo(404);
    }
}
