// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.alibaba;
import static io.clusterupgrade.testkit.CannedResponses.failsWith;
import static io.clusterupgrade.testkit.CannedResponses.huawei;
import static io.clusterupgrade.testkit.CannedResponses.ok;
import static io.clusterupgrade.testkit.CannedResponses.response;
import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.AuthenticationException;
import io.clusterupgrade.error.BadRequestException;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CallTimeoutException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.ConnectionException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.PermissionException;
import io.clusterupgrade.error.ResponseTooLargeException;
import io.clusterupgrade.error.ServerException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole table of what may happen to one attempt, when every attempt ends the same: how often reads and writes are sent,
 * and what the caller gets.
 */
class AttemptOutcomesTest {
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final HttpResponse ACCEPTED_HEAD = response(202, "", "X-Request-Id", "r9");
    private static final HttpResponse BUSY_HEAD = response(503, "", "X-Request-Id", "r9");
    private static final HttpResponse THROTTLED_HEAD = response(429, "", "X-Request-Id", "r9");

    /** One row: what every attempt meets, and what must come of it. */
    record Row(
            String name,
            Line line,
            Class<? extends Throwable> onRead,
            int reads,
            Class<? extends Throwable> onWrite,
            int writes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Class<OutcomeUnknownException> unknown = OutcomeUnknownException.class;
        responded(rows, huawei(429, "CSS.9999", "slow down"), ThrottledException.class, 4, ThrottledException.class, 4);
        responded(rows, huawei(500, "APIGW.0308", "quota"), ThrottledException.class, 4, ThrottledException.class, 4);
        responded(rows, responses(429, ""), ThrottledException.class, 4, ThrottledException.class, 4);
        responded(rows, huawei(500, "CSS.0001", "oops"), ServerException.class, 4, unknown, 1);
        responded(rows, responses(500, ""), ServerException.class, 4, unknown, 1);
        responded(rows, responses(502, "<html>bad gateway"), ServerException.class, 4, unknown, 1);
        responded(rows, responses(503, "{}"), ServerException.class, 4, unknown, 1);
        responded(rows, responses(504, "{}"), ServerException.class, 4, unknown, 1);
        responded(rows, responses(408, "{}"), ServerException.class, 4, unknown, 1);
        responded(rows, responses(599, "{}"), ServerException.class, 4, unknown, 1);
        one(rows, huawei(401, "APIGW.0301", "verify aksk signature fail"), AuthenticationException.class);
        one(rows, huawei(401, "APIG.0301", "token expires, expires_at: x"), AuthenticationException.class);
        one(rows, responses(401, ""), AuthenticationException.class);
        one(rows, responses(403, ""), PermissionException.class);
        one(rows, huawei(403, "CSS.0015", "no such cluster"), NotFoundException.class);
        one(rows, responses(404, ""), NotFoundException.class);
        one(rows, responses(409, ""), ConflictException.class);
        one(rows, huawei(400, "CSS.0011", "in use"), ConflictException.class);
        one(rows, huawei(200, "CSS.0011", "in use"), ConflictException.class);
        one(rows, huawei(202, "CSS.0029", "in use"), ConflictException.class);
        one(rows, responses(400, ""), BadRequestException.class);
        responded(rows, responses(499, "<html>closed"), ServerException.class, 4, unknown, 1);
        notOfTheService(rows);
        successes(rows);
        broken(rows);
        return rows;
    }

    /** Statuses by which no service rejects: the request may have been executed before a proxy or a broken server sent them. */
    private static void notOfTheService(List<Row> rows) {
        Class<OutcomeUnknownException> unknown = OutcomeUnknownException.class;
        for (int status : new int[] {0, 1, 99, 100, 101, 103, 199, 300, 301, 302, 303, 304, 307, 308, 399}) {
            Line line = responses(status, "", "Location", "http://127.0.0.1/");
            responded(rows, line, ApiException.class, 1, unknown, 1);
        }
        for (int status : new int[] {600, 700, 999}) {
            responded(rows, responses(status, "{}"), ServerException.class, 4, unknown, 1);
        }
        responded(rows, huawei(302, "APIGW.0308", "quota"), ThrottledException.class, 4, ThrottledException.class, 4);
        one(rows, huawei(302, "CSS.0015", "no such cluster"), NotFoundException.class);
    }

    /** What comes under a status of success and is none. */
    private static void successes(List<Row> rows) {
        Class<OutcomeUnknownException> unknown = OutcomeUnknownException.class;
        Class<DecodeException> unreadable = DecodeException.class;
        for (int status : new int[] {200, 201, 203, 206, 226}) {
            responded(rows, responses(status, "<html><title>Log in</title></html>"), unreadable, 1, unknown, 1);
        }
        for (String body :
                new String[] {"OK", "\"ok\"", "null", "[]", "[{\"errCode\":\"CSS.0011\"}]", "{\"a\":", "{} {}"}) {
            responded(rows, responses(200, body), unreadable, 1, unknown, 1);
        }
        responded(rows, responses(200, "<Error><Code>X</Code></Error>"), ApiException.class, 1, unknown, 1);
        responded(rows, responses(200, "{\"message\":\"Unauthorized\"}"), ApiException.class, 1, unknown, 1);
        responded(rows, responses(200, "{\"error_code\":\"APIGW.0106\"}"), ApiException.class, 1, unknown, 1);
        responded(rows, huawei(200, "CSS.0005", "oops"), ServerException.class, 4, unknown, 1);
        one(rows, huawei(200, "CSS.0001", "wrong"), BadRequestException.class);
        one(rows, huawei(200, "CSS.0015", "no such cluster"), NotFoundException.class);
        Class<ThrottledException> throttled = ThrottledException.class;
        responded(rows, responses(200, "{\"error_code\":\"APIGW.0308\"}"), throttled, 4, throttled, 4);
    }

    private static void broken(List<Row> rows) {
        Class<OutcomeUnknownException> unknown = OutcomeUnknownException.class;
        Class<ConnectionException> connection = ConnectionException.class;
        Class<CallTimeoutException> timeout = CallTimeoutException.class;
        fails(rows, Kind.CONNECT, RequestSent.NO, null, connection, 4, connection, 4);
        fails(rows, Kind.CONNECT, RequestSent.MAYBE, null, connection, 4, unknown, 1);
        fails(rows, Kind.BROKEN, RequestSent.NO, null, TransportException.class, 4, TransportException.class, 4);
        fails(rows, Kind.BROKEN, RequestSent.MAYBE, null, TransportException.class, 4, unknown, 1);
        fails(rows, Kind.TIMEOUT, RequestSent.NO, null, timeout, 4, timeout, 4);
        fails(rows, Kind.TIMEOUT, RequestSent.MAYBE, null, timeout, 4, unknown, 1);
        fails(
                rows,
                Kind.CANCELLED,
                RequestSent.NO,
                null,
                CallCancelledException.class,
                1,
                CallCancelledException.class,
                1);
        fails(rows, Kind.CANCELLED, RequestSent.MAYBE, null, CallCancelledException.class, 1, unknown, 1);
        fails(rows, Kind.TOO_LARGE, RequestSent.MAYBE, null, ResponseTooLargeException.class, 1, unknown, 1);
        for (Kind kind : List.of(Kind.BROKEN, Kind.TIMEOUT)) {
            Class<? extends Throwable> onRead = kind == Kind.BROKEN ? TransportException.class : timeout;
            fails(rows, kind, RequestSent.MAYBE, ACCEPTED_HEAD, onRead, 4, unknown, 1);
            fails(rows, kind, RequestSent.MAYBE, BUSY_HEAD, ServerException.class, 4, unknown, 1);
            fails(
                    rows,
                    kind,
                    RequestSent.MAYBE,
                    THROTTLED_HEAD,
                    ThrottledException.class,
                    4,
                    ThrottledException.class,
                    4);
        }
        fails(rows, Kind.TOO_LARGE, RequestSent.MAYBE, ACCEPTED_HEAD, ResponseTooLargeException.class, 1, unknown, 1);
        fails(rows, Kind.TOO_LARGE, RequestSent.MAYBE, BUSY_HEAD, ServerException.class, 4, unknown, 1);
        fails(rows, Kind.CANCELLED, RequestSent.MAYBE, ACCEPTED_HEAD, CallCancelledException.class, 1, unknown, 1);
    }

    private static void one(List<Row> rows, Line line, Class<? extends Throwable> both) {
        responded(rows, line, both, 1, both, 1);
    }

    private static void responded(
            List<Row> rows,
            Line line,
            Class<? extends Throwable> onRead,
            int reads,
            Class<? extends Throwable> onWrite,
            int writes) {
        HttpResponse response = line.play(null, null);
        String name = response.status() + " " + io.clusterupgrade.testkit.Wire.text(response);
        rows.add(new Row(name, line, onRead, reads, onWrite, writes));
    }

    private static void fails(
            List<Row> rows,
            Kind kind,
            RequestSent sent,
            HttpResponse head,
            Class<? extends Throwable> onRead,
            int reads,
            Class<? extends Throwable> onWrite,
            int writes) {
        Line line = failsWith(ExchangeException.of(kind, sent, "it is " + kind).partialResponse(head));
        rows.add(new Row(kind + " sent:" + sent + " head:" + head, line, onRead, reads, onWrite, writes));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reads(Row row) {
        for (Way way : Way.values()) {
            check(row.line, way, false, row.onRead, row.reads);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void writes(Row row) {
        for (Way way : Way.values()) {
            check(row.line, way, true, row.onWrite, row.writes);
        }
    }

    private static void check(Line line, Way way, boolean write, Class<? extends Throwable> expected, int sends) {
        FakeTransport transport = FakeTransport.of(line);
        VirtualTime time = new VirtualTime();
        Throwable thrown;
        try (var css = Clients.css(transport, time)) {
            thrown = catchThrowable(() -> way.send(css, write));
        }
        assertThat(thrown).as("%s %s", way, write ? "write" : "read").isExactlyInstanceOf(expected);
        assertThat(transport.sent()).as("attempts, %s %s", way, thrown).hasSize(sends);
        assertThat(time.delays()).isEqualTo(BACK_OFF.subList(0, sends - 1));
        assertThat(((CloudException) thrown).attempts()).isEqualTo(sends);
        assertThat(((CloudException) thrown).requestAccepted()).isEqualTo(expected == DecodeException.class);
        assertThat(thrown)
                .hasMessageStartingWith(write ? "CSS.RetryUpgradeTask failed: " : "CSS.UpgradeDetail failed: ");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aStaleReadIsRepeatedOnceOutsideAttemptsAndBudgetAndWithoutAWait(Way way) {
        Line stale = failsWith(
                ExchangeException.of(Kind.BROKEN, RequestSent.MAYBE, "gone").staleConnection(true));
        FakeTransport transport = FakeTransport.of(stale, ok());
        VirtualTime time = new VirtualTime();
        try (var css = Clients.cssBuilder(transport, time)
                .retryPolicy(io.clusterupgrade.transport.RetryPolicy.builder()
                        .maxAttempts(1)
                        .budget(0)
                        .build())
                .build()) {
            assertThat(way.read(css).attempts()).isEqualTo(2);
        }
        assertThat(time.elapsed()).isZero();
        assertThat(transport.sent()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aReadThatStaysStaleUsesItsAttemptsToo(Way way) {
        check(
                stale(),
                way,
                false,
                TransportException.class,
                5,
                List.of(Duration.ZERO, BACK_OFF.get(0), BACK_OFF.get(1), BACK_OFF.get(2)));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aStaleWriteIsNeverRepeated(Way way) {
        check(stale(), way, true, OutcomeUnknownException.class, 1, List.of());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aUsedNonceIsReadOnceMore(Way way) {
        FakeTransport transport = FakeTransport.of(alibaba(400, "SignatureNonceUsed", "again"));
        try (var ack = Clients.ack(transport, new VirtualTime())) {
            assertThat(catchThrowable(() -> way.read(ack))).isExactlyInstanceOf(ConflictException.class);
        }
        assertThat(transport.sent()).hasSize(2);
    }

    @Test
    void everyRowOfEveryKindIsHere() {
        assertThat(rows().size()).isGreaterThan(75);
    }

    private static Line stale() {
        return failsWith(
                ExchangeException.of(Kind.BROKEN, RequestSent.MAYBE, "gone").staleConnection(true));
    }

    private static void check(
            Line line, Way way, boolean write, Class<? extends Throwable> expected, int sends, List<Duration> delays) {
        FakeTransport transport = FakeTransport.of(line);
        VirtualTime time = new VirtualTime();
        try (var css = Clients.css(transport, time)) {
            assertThat(catchThrowable(() -> way.send(css, write))).isExactlyInstanceOf(expected);
        }
        assertThat(transport.sent()).hasSize(sends);
        assertThat(time.delays()).isEqualTo(delays);
    }
}
