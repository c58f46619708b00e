// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Compares each operation that both clients have, and checks that a section of {@code differences.md} lists what differs, and no more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OperationComparison {
    final RecordingServer server = new RecordingServer();
    private final String section;
    private final Map<Operation<?, ?>, Set<String>> seen = new LinkedHashMap<>();

    OperationComparison(String section) {
        this.section = section;
    }

    /** Returns what differs, in the words of {@code differences.md}. */
    abstract <Q> Set<String> compare(Operation<Q, ?> operation);

    @AfterAll
    void close() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> bothClientsDoTheSame() {
        Differences reviewed = Differences.of(section);
        return Ours.shared().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(),
                        () -> assertThat(reviewed.unlisted(operation.toString(), differences(operation)))
                                .as("differences that differences.md does not list")
                                .isEmpty()));
    }

    @Test
    void everyReviewedDifferenceIsStillOneAndHasAReason() {
        Differences reviewed = Differences.of(section);
        Ours.shared().forEach(operation -> reviewed.unlisted(operation.toString(), differences(operation)));

        assertThat(reviewed.needless()).isEmpty();
        assertThat(reviewed.unexplained()).isEmpty();
    }

    private Set<String> differences(Operation<?, ?> operation) {
        return seen.computeIfAbsent(operation, this::compare);
    }
}
