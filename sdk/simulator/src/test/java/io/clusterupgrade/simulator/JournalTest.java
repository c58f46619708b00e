// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final TestCloud test = new TestCloud();
    private final Journal journal = test.cloud().journal();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void keepsEveryRequestInOrderWithItsResult() throws IOException {
        String path = test.cssPath("c1", "/upgrade/detail");
        test.huawei("GET", path + "?limit=10");
        test.send(test.unsigned("PUT", test.cssPath("c1", "/upgrade/t1/retry")).withBody("{\"a\":\"ü\"}"));
        test.huawei("GET", "/v1.0/nothing");

        assertThat(journal.calls()).extracting(RecordedCall::sequence).containsExactly(1L, 2L, 3L);
        assertThat(journal.calls()).extracting(RecordedCall::status).containsExactly(403, 401, 404);
        assertThat(journal.calls()).extracting(RecordedCall::authenticated).containsExactly(true, false, true);
        assertThat(journal.calls())
                .extracting(RecordedCall::operation)
                .containsExactly("UpgradeDetail", "RetryUpgradeTask", "");
        assertThat(journal.calls()).extracting(RecordedCall::service).containsExactly("CSS", "CSS", "");
        RecordedCall first = journal.calls().get(0);
        assertThat(first.method()).isEqualTo("GET");
        assertThat(first.path()).isEqualTo(path);
        assertThat(first.query()).isEqualTo("limit=10");
        assertThat(journal.calls("RetryUpgradeTask").get(0).body()).isEqualTo("{\"a\":\"ü\"}");
    }

    @Test
    void doesNotKeepSecrets() throws IOException {
        RawRequest request = test.unsigned("GET", "/api/v2/clusters/c1/upgrade/status");
        test.send(request.with("X-Auth-Token", "s3cret-1")
                .with("X-Security-Token", "s3cret-2")
                .with("x-acs-security-token", "s3cret-3")
                .with("x-acs-bearer-token", "s3cret-4")
                .with("Cookie", "s3cret-5")
                .with("Proxy-Authorization", "s3cret-6")
                .with("Authorization", "s3cret-7"));
        test.huawei("GET", "/v1.0/x");

        assertThat(journal.calls().toString()).doesNotContain("s3cret").doesNotContain("Signature=");
        assertThat(journal.calls().get(0).headers()).containsEntry("x-auth-token", "***");
        assertThat(journal.calls().get(1).headers()).containsEntry("authorization", "SDK-HMAC-SHA256 ***");
    }

    @Test
    void keepsExactCountsWhenOldCallsAreDropped() {
        Journal small = new Journal();
        for (int i = 0; i < 10_005; i++) {
            small.record(number -> call(number));
        }

        assertThat(small.count("UpgradeDetail")).isEqualTo(10_005);
        assertThat(small.count()).isEqualTo(10_005);
        assertThat(small.calls()).hasSize(10_000);
        assertThat(small.calls().get(0).sequence()).isEqualTo(6);
    }

    @Test
    void continuesTheSequenceAfterClear() throws IOException {
        test.huawei("GET", "/v1.0/x");
        journal.clear();
        assertThat(journal.calls()).isEmpty();
        assertThat(journal.count()).isZero();

        test.huawei("GET", "/v1.0/x");
        assertThat(journal.calls()).extracting(RecordedCall::sequence).containsExactly(2L);
        assertThat(journal.count("")).isEqualTo(1);
    }

    private static RecordedCall call(long number) {
        return new RecordedCall(
                number,
                "CSS",
                "UpgradeDetail",
                "GET",
                "/",
                "",
                Map.of(),
                "",
                200,
                true,
                VirtualClock.DEFAULT_START,
                200,
                Fault.none(),
                "");
    }
}
