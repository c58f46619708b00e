// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.StatusPageClient;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageActionsTest {
    private final StatusPageClient page = new StatusPageClient();
    private final Instant start = page.cloud().clock().instant();

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void advancesTheClock() throws IOException {
        RawResponse response = page.act("{'action':'advance','seconds':3600}");

        assertThat(response.json().path("message").asText()).isEqualTo("The clock is advanced by 1 h.");
        assertThat(page.cloud().clock().instant()).isEqualTo(start.plus(Duration.ofHours(1)));
        assertThat(page.state().path("clock").path("task").asText())
                .isEqualTo(start.plus(Duration.ofHours(1)).toString());
    }

    @Test
    void advancesTheClockToTheNextChangeOfAnyCluster() throws IOException {
        page.cloud()
                .css()
                .addCluster(c -> c.stepDuration(Duration.ofMinutes(7)))
                .startUpgrade(plan -> {});
        page.cloud()
                .cce()
                .addCluster(c -> c.initDuration(Duration.ofSeconds(90)))
                .startUpgrade(plan -> {});

        assertThat(page.state().path("clock").path("next").asText())
                .isEqualTo(start.plusSeconds(90).toString());
        assertThat(page.act("{'action':'advance-to-next-change'}")
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo("The clock is advanced by 90 s to the next change.");
        assertThat(page.cloud().clock().instant()).isEqualTo(start.plusSeconds(90));
        assertThat(page.state().path("clock").path("next").asText())
                .isNotEqualTo(start.plusSeconds(90).toString());
    }

    @Test
    void reportsThatNothingChangesByItself() throws IOException {
        page.cloud().css().addCluster(c -> {});

        RawResponse response = page.act("{'action':'advance-to-next-change'}");

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.json().path("message").asText()).contains("no task is running");
        assertThat(page.state().path("clock").has("next")).isFalse();
        assertThat(page.cloud().clock().instant()).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLE, 429, 400",
        "INTERNAL_ERROR, 500, 500",
        "UNAVAILABLE, 503, 503",
        "CONNECTION_CLOSED, -1, -1",
        "EXPIRED_TOKEN, 401, 400",
        "CLOCK_SKEW, 401, 400"
    })
    void makesTheNextCallsOfOneServiceFail(String fault, int huaweiStatus, int alibabaStatus) throws IOException {
        SimulatedCssCluster css = page.cloud().css().addCluster(c -> {});
        String ack = page.cloud().ack().addCluster(c -> {}).id();

        assertThat(page.act("{'action':'fault','fault':'" + fault + "','service':'CSS','calls':1}")
                        .status())
                .isEqualTo(200);
        assertThat(page.act("{'action':'fault','fault':'" + fault + "','service':'ACK','calls':1}")
                        .status())
                .isEqualTo(200);
        assertThat(page.state().path("faults").findValuesAsText("for")).containsExactly("CSS", "ACK");
        callCce();
        assertThat(page.cloud().faults().pending()).isEqualTo(2);
        callAck(ack);
        callCss(css);
        callCss(css);

        assertThat(page.cloud().journal().calls())
                .extracting(RecordedCall::status)
                .containsExactly(200, alibabaStatus, huaweiStatus, 200);
        assertThat(page.state().path("faults")).isEmpty();
    }

    private void callCce() throws IOException {
        page.calls().huawei("GET", "/api/v3/projects/" + page.cloud().accounts().projectId() + "/clusters");
    }

    private void callAck(String id) throws IOException {
        ignoreClosed(() -> page.calls().alibaba("GET", "/clusters/" + id, "application/json"));
    }

    private void callCss(SimulatedCssCluster cluster) throws IOException {
        ignoreClosed(() -> page.calls().huawei("GET", page.calls().cssPath(cluster.id(), "/upgrade/detail")));
    }

    private interface Call {
        void send() throws IOException;
    }

    private static void ignoreClosed(Call call) throws IOException {
        try {
            call.send();
        } catch (EOFException | SocketException closed) {
            assertThat(closed).isNotNull();
        }
    }

    @Test
    void countsEqualFaultsAndRemovesThem() throws IOException {
        page.act("{'action':'fault','fault':'THROTTLE','service':'CCE','calls':3}");
        page.act("{'action':'fault','fault':'SLOW','service':'CCE','calls':1}");

        assertThat(page.state().path("faults").findValuesAsText("calls")).containsExactly("3", "1");
        assertThat(page.state().path("faults").findValuesAsText("fault"))
                .containsExactly("status 429, not executed", "slow response, 5000 ms");
        assertThat(page.act("{'action':'remove-faults'}").status()).isEqualTo(200);
        assertThat(page.state().path("faults")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{'action':'shutdown'}",
                "{'action':'advance'}",
                "{'action':'advance','seconds':0}",
                "{'action':'advance','seconds':-60}",
                "{'action':'advance','seconds':1.5}",
                "{'action':'advance','seconds':2592001}",
                "{'action':'advance','seconds':'60'}",
                "{'action':'fault','fault':'THROTTLE','service':'CSS','calls':0}",
                "{'action':'fault','fault':'THROTTLE','service':'CSS','calls':null}",
                "{'action':'fault','fault':'THROTTLE','service':'CSS','calls':1001}",
                "{'action':'fault','fault':'THROTTLE','service':'EVERY','calls':1}",
                "{'action':'fault','fault':'NONE','service':'CSS','calls':1}",
                "{'action':'cluster','service':'CSS','id':'x','change':'DELETE'}"
            })
    void rejectsWrongActions(String action) throws IOException {
        RawResponse response = page.act(action);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("message").asText()).isNotEmpty();
        assertThat(page.cloud().faults().pending()).isZero();
        assertThat(page.cloud().clock().instant()).isEqualTo(start);
    }

    @Test
    void rejectsLongActions() throws IOException {
        assertThat(page.act("{'action':'remove-faults','x':'" + "x".repeat(5000) + "'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void rejectsUnknownClusters() throws IOException {
        for (String service : new String[] {"CSS", "CCE", "ACK"}) {
            String change = service.equals("CSS") ? "FAIL_NODE" : "PAUSE";
            RawResponse response =
                    page.act("{'action':'cluster','service':'" + service + "','id':'none','change':'" + change + "'}");

            assertThat(response.status()).as(service).isEqualTo(409);
        }
    }
}
