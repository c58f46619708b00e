// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.alibaba;
import static io.clusterupgrade.testkit.CannedResponses.httpDate;
import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.request.PauseTaskRequest;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.decode.ErrorCategory;
import io.clusterupgrade.decode.ErrorResponse;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.VirtualTime;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which errors let a write be sent again, for every category and with a provider that always has new credentials. */
class RepeatedWritesTest {
    /** The service rejected the request before it did anything, and would accept it later or with a new signature. */
    private static final Set<ErrorCategory> WITHOUT_EFFECT =
            EnumSet.of(ErrorCategory.THROTTLED, ErrorCategory.CLOCK_SKEW, ErrorCategory.EXPIRED_TOKEN);

    private final VirtualTime time = new VirtualTime();

    @ParameterizedTest
    @EnumSource(ErrorCategory.class)
    void sendsAWriteAgainOnlyAfterARejectionWithoutEffect(ErrorCategory category) {
        Line error = error(category);
        assertThat(ErrorResponse.of(CloudService.ACK, error.play(null, null), time.now()))
                .extracting(ErrorResponse::category)
                .isEqualTo(category);
        for (Way way : Way.values()) {
            FakeTransport transport = FakeTransport.of(error);
            AtomicInteger asked = new AtomicInteger();
            try (AckClient ack = Clients.ack(transport, time).toBuilder()
                    .credentialsProvider(() -> Credentials.session("STS.1", "secret", "t" + asked.incrementAndGet()))
                    .build()) {
                Throwable unused = catchThrowable(
                        () -> way.call(ack, AckOperations.Tasks.PAUSE_TASK, new PauseTaskRequest("T-1")));
            }
            assertThat(transport.sent().size() > 1).isEqualTo(WITHOUT_EFFECT.contains(category));
        }
    }

    private Line error(ErrorCategory category) {
        return switch (category) {
            case THROTTLED -> alibaba(400, "Throttling.User", "m");
            case CLOCK_SKEW ->
                alibaba(
                        400,
                        "InvalidTimeStamp.Expired",
                        "m",
                        "Date",
                        httpDate(time.now().plus(Duration.ofHours(1))));
            case EXPIRED_TOKEN -> alibaba(400, "InvalidSecurityToken.Expired", "m");
            case AUTHENTICATION -> alibaba(400, "SignatureDoesNotMatch", "m");
            case NONCE_USED -> alibaba(400, "SignatureNonceUsed", "m");
            case PERMISSION -> alibaba(403, "StatusForbidden", "m");
            case NOT_FOUND -> alibaba(404, "ErrorClusterNotFound", "m");
            case CONFLICT -> alibaba(400, "ErrorClusterState", "m");
            case BAD_REQUEST -> alibaba(400, "InvalidParameter", "m");
            case SERVER -> alibaba(503, "ServiceUnavailable", "m");
            case UNEXPECTED -> responses(302, "");
        };
    }
}
