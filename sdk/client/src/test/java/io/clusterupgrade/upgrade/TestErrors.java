// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.error.ApiError;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CallInfo;
import io.clusterupgrade.error.ConnectionException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.ExchangeException;
import java.time.Duration;

/** What failed polls throw. */
final class TestErrors {
    private static final CallInfo CALL_INFO = new CallInfo(CloudService.CSS, "UpgradeDetail", 4);

    private TestErrors() {}

    static ConnectionException connectionLost() {
        ExchangeException failure = ExchangeException.of(
                        ExchangeException.Kind.CONNECT, ExchangeException.RequestSent.NO, "refused")
                .build();
        return new ConnectionException(CALL_INFO, "no connection", failure);
    }

    static CallCancelledException closed() {
        ExchangeException failure = ExchangeException.of(
                        ExchangeException.Kind.CANCELLED, ExchangeException.RequestSent.NO, "the transport is closed")
                .build();
        return new CallCancelledException(CALL_INFO, "closed", failure);
    }

    static DecodeException unreadable() {
        return new DecodeException(CALL_INFO, 200, "r1", "an answer that is no JSON", "<html>", null);
    }

    /** What something before the service answers, in no form of the service. */
    static ApiException page(int status) {
        ApiError error = new ApiError(status, "", "", "<html>", null, null, "<html>");
        return status == 404
                ? new NotFoundException(CALL_INFO, error, "Look at what stands before the service.")
                : new ApiException(CALL_INFO, error, "Look at what stands before the service.");
    }

    /** What the service itself says. */
    static ApiException response(int status, String code) {
        return new ApiException(CALL_INFO, new ApiError(status, code, "", "no", "r1", null, ""), "Do something else.");
    }

    /** Throws it whatever it is, as foreign code may. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    static OutcomeUnknownException outcomeUnknown() {
        return new OutcomeUnknownException(CALL_INFO, "no answer came.", null, null);
    }

    static ThrottledException throttled(Duration retryAfter) {
        return new ThrottledException(
                CALL_INFO, new ApiError(429, "APIGW.0308", "", "slow down", "r1", retryAfter, ""), "Wait.");
    }
}
