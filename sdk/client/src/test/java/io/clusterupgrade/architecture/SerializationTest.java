// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.clusterupgrade.decode.UnreadableBodyException;
import io.clusterupgrade.error.ApiError;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.AuthenticationException;
import io.clusterupgrade.error.BadRequestException;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CallInfo;
import io.clusterupgrade.error.CallTimeoutException;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.ConnectionException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.error.OperationRemovedException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.PermissionException;
import io.clusterupgrade.error.PreviousAttempt;
import io.clusterupgrade.error.ResponseTooLargeException;
import io.clusterupgrade.error.ServerException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.event.RetryReason;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Serialized;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exceptions travel: between the processes of a job, into the store of a workflow. Each tells the same when it was serialized and read
 * back. Those of package {@code upgrade} have a test of their own there, since no other class can create them.
 */
class SerializationTest {
    static List<Throwable> exceptions() {
        CallInfo callInfo = new CallInfo(
                CloudService.CCE,
                "ShowJob",
                2,
                List.of(new PreviousAttempt(1, RetryReason.THROTTLED, Duration.ofSeconds(3), 429, "X", "r0")));
        ApiError error = new ApiError(409, "CCE.1", "CCE_CM.2", "busy", "r1", Duration.ofSeconds(9), "{\"a\":1}");
        ExchangeException failure = ExchangeException.of(Kind.BROKEN, RequestSent.MAYBE, "it broke")
                .cause(new IOException("reset"))
                .staleConnection(true)
                .partialResponse(CannedResponses.response(200, "{}"))
                .build();
        return List.of(
                new ApiException(callInfo, error, "Do this."),
                new AuthenticationException(callInfo, error, "Do this."),
                new BadRequestException(callInfo, error, "Do this."),
                new ConflictException(callInfo, error, "Do this."),
                new NotFoundException(callInfo, error, "Do this."),
                new OperationRemovedException(callInfo, error, "Do this."),
                new PermissionException(callInfo, error, "Do this."),
                new ServerException(callInfo, error, "Do this."),
                new ThrottledException(callInfo, error, "Do this."),
                new TransportException(callInfo, "it broke", failure),
                new CallCancelledException(callInfo, "it broke", failure),
                new CallTimeoutException(callInfo, "it broke", failure),
                new ConnectionException(callInfo, "it broke", failure),
                new ResponseTooLargeException(callInfo, "it broke", failure),
                new OutcomeUnknownException(callInfo, "who knows.", error, failure),
                new OutcomeUnknownException(callInfo, "who knows.", null, failure),
                new DecodeException(callInfo, 200, "r1", "no JSON", "<html>", new IOException("no")),
                CredentialsException.rejected("no"),
                CredentialsException.notSetUp("nothing"),
                failure,
                unreadableBody());
    }

    private static Throwable unreadableBody() {
        try {
            throw new AssertionError(new io.clusterupgrade.decode.JsonDecoder(java.time.ZoneOffset.UTC, false)
                    .decode(ApiError.class, java.nio.ByteBuffer.wrap(new byte[] {'['})));
        } catch (UnreadableBodyException e) {
            return e;
        }
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void keepsItsStateAfterSerialization(Throwable thrown) throws Exception {
        Throwable back = Serialized.readBack(thrown);

        assertThat(Serialized.reported(back)).isEqualTo(Serialized.reported(thrown));
        assertThat(back.getCause() == null).isEqualTo(thrown.getCause() == null);
    }

    @Test
    void coversEveryException() {
        Set<String> all = MainClasses.all().stream()
                .filter(type -> type.isAssignableTo(Throwable.class))
                .filter(type -> !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().startsWith("io.clusterupgrade.upgrade")
                        && !type.getPackageName().startsWith("io.clusterupgrade.internal"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(exceptions().stream().map(e -> e.getClass().getSimpleName()).collect(Collectors.toSet()))
                .isEqualTo(all);
    }
}
