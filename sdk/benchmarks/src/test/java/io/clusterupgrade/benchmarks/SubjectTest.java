// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.benchmarks.server.Responses;
import io.clusterupgrade.benchmarks.server.ServerProcess;
import io.clusterupgrade.benchmarks.subject.Settings;
import io.clusterupgrade.benchmarks.subject.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A benchmark that measures failures, or less than the others do, is worthless. */
class SubjectTest {
    private static final Map<String, Subject> SUBJECTS = new HashMap<>();

    private static ServerProcess server;

    @BeforeAll
    static void start() {
        server = ServerProcess.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> all() {
        return Stream.of(Responses.CSS, Responses.CCE, Responses.ACK)
                .flatMap(service -> Stream.of(Subject.Kind.values()).map(kind -> Arguments.of(kind, service)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySubjectReadsEveryValueOfTheResponse(Subject.Kind kind, String service) throws Exception {
        Subject subject = subject(kind, service);

        assertThat(subject.facts(subject.action(Subject.CALL).call())).isEqualTo(Expected.facts(service));
        if (subject.can(Subject.DECODE)) {
            assertThat(subject.facts(subject.action(Subject.DECODE).call())).isEqualTo(Expected.facts(service));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCallIsOneRequestOnAConnectionThatIsKept(Subject.Kind kind, String service) throws Exception {
        Subject subject = subject(kind, service);
        subject.action(Subject.CALL).call();
        long[] before = ServerProcess.counts(server.endpoint());

        for (int i = 0; i < 20; i++) {
            subject.action(Subject.CALL).call();
        }

        long[] after = ServerProcess.counts(server.endpoint());
        if (kind == Subject.Kind.JDK) {
            // It gives a connection back a little after the response, has opened another by then, and may send again by
            // itself.
            assertThat(after[0] - before[0]).as("requests").isGreaterThanOrEqualTo(20);
        } else {
            assertThat(after[0] - before[0]).as("requests").isEqualTo(20);
            assertThat(after[1] - before[1]).as("new connections").isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Responses.CSS, Responses.CCE, Responses.ACK})
    void ourSignerAndTheVendorsSignTheSame(String service) throws Exception {
        Object ours = subject(Subject.Kind.OURS, service).action(Subject.PROOF).call();
        Object vendors =
                subject(Subject.Kind.VENDOR, service).action(Subject.PROOF).call();

        assertThat(ours).isEqualTo(vendors);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatASubjectCanDoApartGivesSomething(Subject.Kind kind, String service) throws Exception {
        Subject subject = subject(kind, service);

        for (String action : new String[] {Subject.SIGN, Subject.BUILD}) {
            if (subject.can(action)) {
                assertThat(subject.action(action).call()).isNotNull();
            }
        }
    }

    @Test
    void theResponseOfCssHasThreeTasksOfThirteenSteps() {
        assertThat(Expected.facts(Responses.CSS)).hasSize(1 + 3 * (3 + 13));
    }

    /** Each loads its libraries once for all tests. */
    private static Subject subject(Subject.Kind kind, String service) {
        return SUBJECTS.computeIfAbsent(
                kind + service, name -> Subject.of(kind, Settings.of(service, server.endpoint())));
    }
}
