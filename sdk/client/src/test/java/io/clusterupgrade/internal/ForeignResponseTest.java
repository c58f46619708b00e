// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.request.DescribeClusterEventsRequest;
import io.clusterupgrade.ack.request.DescribeTaskInfoRequest;
import io.clusterupgrade.ack.request.UpgradeClusterRequest;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.PreviousAttempt;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.event.RetryReason;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.RetryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that name another task or cluster than was asked for: they belong to another request, and are never believed. */
class ForeignResponseTest {
    private static final DescribeTaskInfoRequest TASK = new DescribeTaskInfoRequest("T-1a");
    private static final UpgradeClusterRequest UPGRADE =
            UpgradeClusterRequest.builder("c1", "1.33.3").build();

    private final VirtualTime time = new VirtualTime();

    private static Line task(String id) {
        return responses(200, "{\"task_id\":\"" + id + "\",\"state\":\"success\"}", "x-acs-request-id", "r-7");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aReadIsSentAgainOnANewConnectionAndTheReasonReported(Way way) {
        FakeTransport transport = FakeTransport.of(task("T-2b"), task("T-1a"));
        try (AckClient ack = Clients.ack(transport, time)) {
            ApiResponse<TaskInfo> response = way.call(ack, AckOperations.Tasks.DESCRIBE_TASK_INFO, TASK);

            assertThat(response.value().taskId()).isEqualTo("T-1a");
            assertThat(response.attempts()).isEqualTo(2);
        }
        assertThat(transport.dropped()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aReadThatMeetsOnlySuchResponsesFailsNamingBothIds(Way way) {
        FakeTransport transport = FakeTransport.of(task("T-2b"));
        try (AckClient ack = Clients.ack(transport, time)) {
            TransportException thrown = catchThrowableOfType(
                    TransportException.class, () -> way.call(ack, AckOperations.Tasks.DESCRIBE_TASK_INFO, TASK));

            assertThat(thrown)
                    .isExactlyInstanceOf(TransportException.class)
                    .hasMessage("ACK.DescribeTaskInfo failed: the response belongs to another request: task_id is T-2b,"
                            + " asked for was T-1a (request-id r-7). Tried 4 times.");
            assertThat(thrown.previousAttempts())
                    .hasSize(3)
                    .extracting(PreviousAttempt::reason)
                    .containsOnly(RetryReason.FOREIGN_RESPONSE);
            assertThat(thrown.getCause())
                    .isInstanceOfSatisfying(
                            ExchangeException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.FOREIGN_RESPONSE));
            assertThat(thrown.requestAccepted()).isFalse();
        }
        assertThat(transport.sent()).hasSize(4);
        assertThat(transport.dropped()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aReadWithoutRetriesFailsAtOnce(Way way) {
        FakeTransport transport = FakeTransport.of(task("T-2b"), task("T-1a"));
        try (AckClient ack = Clients.ack(transport, time).toBuilder()
                .retryPolicy(RetryPolicy.never())
                .build()) {
            assertThat(catchThrowable(() -> way.call(ack, AckOperations.Tasks.DESCRIBE_TASK_INFO, TASK)))
                    .isExactlyInstanceOf(TransportException.class);
        }
        assertThat(transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aWriteHasAnUnknownOutcomeAndIsNeverSentAgain(Way way) {
        FakeTransport transport = FakeTransport.of(responses(200, "{\"cluster_id\":\"c2\",\"task_id\":\"T-9\"}"));
        try (AckClient ack = Clients.ack(transport, time)) {
            assertThatThrownBy(() -> way.call(ack, AckOperations.UPGRADE_CLUSTER, UPGRADE))
                    .isExactlyInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("ClusterId is c2, asked for was c1")
                    .hasMessageEndingWith("read the state before sending it again.");
        }
        assertThat(transport.sent()).hasSize(1);
        assertThat(transport.dropped()).isEqualTo(1);
    }

    @Test
    void oneElementOfAListThatNamesAnotherIsEnough() {
        FakeTransport transport = FakeTransport.of(
                responses(200, "{\"events\":[{\"event_id\":\"1\",\"cluster_id\":\"c1\"},{\"cluster_id\":\"c2\"}]}"),
                responses(200, "{\"events\":[{\"event_id\":\"1\",\"cluster_id\":\"c1\"},{\"event_id\":\"2\"}]}"));
        try (AckClient ack = Clients.ack(transport, time)) {
            ApiResponse<?> response = ack.call(
                    AckOperations.Plans.DESCRIBE_CLUSTER_EVENTS,
                    DescribeClusterEventsRequest.builder("c1").build());

            assertThat(response.attempts()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"task_id\":null}", "{\"task_id\":\"\"}", "{\"task_id\":\" t-1A \"}"})
    void whatIsAbsentOrWrittenInAnotherCaseIsNoOtherId(String body) {
        FakeTransport transport = FakeTransport.of(responses(200, body));
        try (AckClient ack = Clients.ack(transport, time)) {
            assertThat(ack.call(AckOperations.Tasks.DESCRIBE_TASK_INFO, TASK).attempts())
                    .isEqualTo(1);
        }
        assertThat(transport.dropped()).isZero();
    }

    @Test
    void aVeryLongIdIsCutInTheMessage() {
        FakeTransport transport = FakeTransport.of(task("T-" + "9".repeat(100_000)));
        try (AckClient ack = Clients.ack(transport, time)) {
            assertThat(catchThrowable(() -> ack.call(AckOperations.Tasks.DESCRIBE_TASK_INFO, TASK)))
                    .hasMessageContaining("T-999")
                    .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(400));
        }
    }

    @Test
    void anIdNeedsAParameterOfTheOperation() {
        Operation<DescribeTaskInfoRequest, TaskInfo> operation = Operation.read(
                        CloudService.ACK, "X", "GET", "", "/tasks/{task_id}")
                .request(DescribeTaskInfoRequest.class)
                .path("task_id", DescribeTaskInfoRequest::taskId)
                .response(TaskInfo.class);

        assertThatThrownBy(() -> operation.echoing("cluster_id", TaskInfo::clusterId))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ACK.X: no parameter cluster_id");
        assertThat(operation.echoing("task_id", TaskInfo::taskId).echoedIds()).containsExactly("task_id");
        assertThat(operation.echoedIds()).isEmpty();
    }
}
