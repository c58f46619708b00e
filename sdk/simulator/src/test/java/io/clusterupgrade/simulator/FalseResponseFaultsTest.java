// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.ForeignBody;
import io.clusterupgrade.simulator.testing.FailedTask;
import io.clusterupgrade.simulator.testing.RawConnection;
import io.clusterupgrade.simulator.testing.RawResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that send false information, over a real socket, and their records in the journal. */
class FalseResponseFaultsTest {
    private static final String MESSAGE = "节点升级失败";

    private final FailedTask task = new FailedTask(MESSAGE);
    private final Faults faults = task.faults();

    @AfterEach
    void close() {
        task.close();
    }

    @ParameterizedTest
    @EnumSource(ForeignBody.class)
    void sendsAForeignBodyInsteadOfOrAfterTheExecution(ForeignBody body) throws IOException {
        for (int status : new int[] {200, 201, 202, 203, 204}) {
            int runs = task.runs();
            faults.next(Fault.foreign(status, body));
            expectForeign(task.retry(), status, body);
            assertThat(task.runs()).isEqualTo(runs);
            assertThat(task.newestCall().isExecuted()).isFalse();
            assertThat(task.newestCall().serviceStatus()).isEqualTo(RecordedCall.NO_RESPONSE);

            faults.next(Fault.foreign(status, body).afterExecution());
            expectForeign(task.retry(), status, body);
            assertThat(task.runs()).isEqualTo(runs + 1);
            assertThat(task.newestCall().isExecuted()).isTrue();
            assertThat(task.newestCall().status()).isEqualTo(status);
            assertThat(task.newestCall().serviceStatus()).isEqualTo(200);
            assertThat(task.newestCall().sent()).isEqualTo(body.text());
            task.test().cloud().clock().advance(Duration.ofHours(1));
        }
    }

    private static void expectForeign(RawResponse response, int status, ForeignBody body) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("Content-Type")).isEqualTo(body.contentType());
        assertThat(response.body()).isEqualTo(body.text());
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 103, 302, 304, 307, 0, 7, 600, 999})
    void sendsAnyStatusInsteadOfOrAfterTheExecution(int status) throws IOException {
        faults.next(Fault.response(status));
        assertThat(task.retry().status()).isEqualTo(status);
        assertThat(task.runs()).isEqualTo(1);
        assertThat(task.newestCall().isExecuted()).isFalse();

        faults.next(Fault.response(status).afterExecution());
        assertThat(task.retry().status()).isEqualTo(status);
        assertThat(task.runs()).isEqualTo(2);
        assertThat(task.newestCall().isExecuted()).isTrue();
    }

    @Test
    void sendsThreeDigitsForAStatusThatDoesNotExist() throws IOException {
        faults.next(Fault.response(0));
        try (RawConnection connection = task.connect()) {
            connection.send(task.detailRequest());
            assertThat(text(connection.read(14))).isEqualTo("HTTP/1.1 000 M");
        }
    }

    @Test
    void rejectsAStatusWithFourDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.response(1000));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.response(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.interimFirst(200));
    }

    @Test
    void sendsTheLocationOfARedirect() throws IOException {
        faults.next(Fault.redirect(307, "http://other.example/x")).next(Fault.balancerPage(302));

        assertThat(task.retry().header("Location")).isEqualTo("http://other.example/x");
        RawResponse page = task.retry();
        assertThat(page.header("Location")).isEqualTo("http://balancer.example/sorry");
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
        assertThat(task.runs()).isEqualTo(1);
    }

    @Test
    void sendsAnInterimResponseBeforeTheRealOne() throws IOException {
        faults.next(Fault.interimFirst(103));
        try (RawConnection connection = task.connect()) {
            RawResponse first = connection.exchange(task.detailRequest());
            RawResponse second = connection.next();

            assertThat(first.status()).isEqualTo(103);
            assertThat(first.headers()).isEmpty();
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.json().at("/detailList/0/id").asText()).isEqualTo(task.id());
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EF BB BF", "UTF-16LE, FF FE", "UTF-16BE, FE FF", "GBK, ''"})
    void sendsTheRealResponseInAnotherCharset(String name, String mark) throws IOException {
        Charset charset = Charset.forName(name);
        String plain = task.detail().body();
        faults.next(
                mark.isEmpty() ? Fault.encoded(charset) : Fault.encoded(charset).withByteOrderMark());

        byte[] body = bodyOf(task, "application/json; charset=" + name);

        byte[] marked = mark.isEmpty() ? new byte[0] : hex(mark);
        assertThat(Arrays.copyOf(body, marked.length)).isEqualTo(marked);
        assertThat(new String(body, marked.length, body.length - marked.length, charset))
                .isEqualTo(plain);
        assertThat(task.newestCall().sent()).isEqualTo(plain);
    }

    @Test
    void sendsAByteOrderMarkBeforeARealError() throws IOException {
        task.retry();
        faults.next(Fault.byteOrderMark());
        try (RawConnection connection = task.connect()) {
            RawResponse rejected = connection.exchange(task.retryRequest());

            assertThat(rejected.status()).isEqualTo(400);
            assertThat(rejected.header("Content-Type")).isEqualTo("application/json");
            assertThat(rejected.body()).startsWith("\uFEFF{\"errCode\":\"CSS.5090\"");
            assertThat(task.newestCall().isExecuted()).isFalse();
        }
    }

    @Test
    void rejectsAByteOrderMarkForACharsetWithoutOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.encoded(StandardCharsets.ISO_8859_1).withByteOrderMark());
    }

    @Test
    void returnsTheResponseOfAnotherClusterToARead() throws IOException {
        SimulatedCssCluster other = task.test().cloud().css().addCluster(c -> c.name("other"));
        String otherTask = other.startUpgrade(plan -> plan.crossVersion("7.10.2"));
        faults.next(Fault.responseFor(task.cluster().id(), other.id()));

        RawResponse response = task.detail();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().at("/detailList/0/id").asText()).isEqualTo(otherTask);
        assertThat(task.newestCall().path()).contains(task.cluster().id());
    }

    @Test
    void neverExecutesAWriteOnTheOtherCluster() throws IOException {
        SimulatedCssCluster other = task.test().cloud().css().addCluster(c -> c.name("other"));
        faults.next(Fault.responseFor(task.cluster().id(), other.id()));

        assertThat(task.retry().status()).isEqualTo(200);
        assertThat(task.runs()).isEqualTo(2);
        assertThat(other.tasks()).isEmpty();
    }

    @Test
    void returnsNotFoundForAnUnknownOtherId() throws IOException {
        faults.next(Fault.responseFor(task.cluster().id(), "nobody"));

        assertThat(task.detail().json().at("/errCode").asText()).isEqualTo("CSS.0015");
    }

    @Test
    void exchangesIds() throws IOException {
        String node = task.cluster().nodeNames().get(0);
        faults.next(Fault.swapInBody(task.id(), node));

        RawResponse response = task.detail();

        assertThat(response.json().at("/detailList/0/id").asText()).isEqualTo(node);
        assertThat(response.body()).contains("\"" + task.id() + "\"");
    }

    @Test
    void endsAStandingFaultByTheClock() throws IOException {
        faults.during(Duration.ofHours(1), Fault.balancerPage(200))
                .during(Duration.ofMinutes(10), "UpgradeDetail", Fault.response(503));

        assertThat(task.detail().status()).isEqualTo(503);
        assertThat(task.retry().body()).startsWith("<!DOCTYPE html>");
        task.test().cloud().clock().advance(Duration.ofMinutes(10));
        assertThat(task.detail().body()).startsWith("<!DOCTYPE html>");
        task.test().cloud().clock().advance(Duration.ofMinutes(50).minusNanos(1));
        assertThat(task.detail().body()).startsWith("<!DOCTYPE html>");
        task.test().cloud().clock().advance(Duration.ofNanos(1));
        assertThat(task.detail().json().has("detailList")).isTrue();
        assertThat(task.runs()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> faults.during(Duration.ofHours(-1), Fault.none()));
    }

    @Test
    void sendsNothingAfterAnInterimStatusAlone() throws IOException {
        faults.next(Fault.response(103));
        try (RawConnection connection = task.test().connect(100)) {
            assertThat(connection.exchange(task.detailRequest()).status()).isEqualTo(103);
            assertThatThrownBy(connection::next).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void recordsTheStatusOfTheService() throws IOException {
        faults.next(Fault.response(200).json("{\"a\":1}"));
        task.retry();
        RecordedCall lied = task.newestCall();
        task.retry();
        RecordedCall accepted = task.newestCall();
        faults.next(Fault.cutAfterExecution());
        assertThatThrownBy(task::retry).isInstanceOf(IOException.class);
        RecordedCall rejected = task.newestCall();

        assertThat(lied).matches(call -> call.isFaulty() && !call.isExecuted() && call.status() == 200);
        assertThat(lied.sent()).isEqualTo("{\"a\":1}");
        assertThat(accepted).matches(call -> !call.isFaulty() && call.isExecuted() && call.serviceStatus() == 200);
        assertThat(accepted.sent()).isEmpty();
        assertThat(rejected).matches(call -> call.isFaulty() && !call.isExecuted() && call.serviceStatus() == 400);
        assertThat(rejected.status()).isEqualTo(RecordedCall.NO_RESPONSE);
    }

    private static byte[] bodyOf(FailedTask task, String contentType) throws IOException {
        try (RawConnection connection = task.connect()) {
            connection.send(task.detailRequest());
            String head = connection.readHead();
            assertThat(head).contains("Content-Type: " + contentType + "\r\n");
            String length = head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1");
            return connection.read(Integer.parseInt(length));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String pairs) {
        return HexFormat.ofDelimiter(" ").parseHex(pairs);
    }
}
