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

/** Exceptions of failed polls. */
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
        return new DecodeException(CALL_INFO, 200, "r1", "a response that is not JSON", "<html>", null);
    }

    /** Returns the error of a proxy, not in the form of the service. */
    static ApiException page(int status) {
        ApiError error = new ApiError(status, "", "", "<html>", null, null, "<html>");
        return status == 404
                ? new NotFoundException(CALL_INFO, error, "Check the proxy in front of the service.")
                : new ApiException(CALL_INFO, error, "Check the proxy in front of the service.");
    }

    /** Returns an error of the service itself. */
    static ApiException response(int status, String code) {
        return new ApiException(CALL_INFO, new ApiError(status, code, "", "no", "r1", null, ""), "Do something else.");
    }

    /** Throws any exception, as custom code may. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    static OutcomeUnknownException outcomeUnknown() {
        return new OutcomeUnknownException(CALL_INFO, "no response arrived.", null, null);
    }

    static ThrottledException throttled(Duration retryAfter) {
        return new ThrottledException(
                CALL_INFO, new ApiError(429, "APIGW.0308", "", "slow down", "r1", retryAfter, ""), "Wait.");
    }
}
