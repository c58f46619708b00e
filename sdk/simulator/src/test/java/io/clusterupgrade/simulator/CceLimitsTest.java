// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import io.clusterupgrade.simulator.testing.TestSigner;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CceLimitsTest {
    private final VirtualClock time = new VirtualClock();
    private final TestCloud test = new TestCloud(
            CloudSimulator.builder().gatewayClock(time).cceLimits().start());

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void rejectsTheSeventyFirstReadOfASecond() throws IOException {
        for (int i = 0; i < 70; i++) {
            assertThat(call("GET").status()).isEqualTo(200);
        }
        RawResponse response = call("GET");

        assertThat(response.status()).isEqualTo(429);
        assertThat(response.json().get("error_code").asText()).isEqualTo("APIGW.0308");
        assertThat(response.header("Retry-After")).isEqualTo("1.000");
        time.advance(Duration.ofSeconds(1));
        assertThat(call("GET").status()).isEqualTo(200);
    }

    @Test
    void rejectsTheEleventhWriteOfAMinute() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(call("POST").status()).isEqualTo(404);
        }
        time.advance(Duration.ofSeconds(18));

        assertThat(call("POST").header("Retry-After")).isEqualTo("42.000");
        assertThat(call("GET").status()).isEqualTo(200);
        time.advance(Duration.ofSeconds(42));
        assertThat(call("POST").status()).isEqualTo(404);
    }

    private RawResponse call(String method) throws IOException {
        String project = "/api/v3/projects/" + Accounts.PROJECT_ID + "/clusters";
        String target = method.equals("GET") ? project : project + "/none/operation/upgrade/pause";
        return test.send(new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY)
                .huawei(test.unsigned(method, target), time.instant()));
    }
}
