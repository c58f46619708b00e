// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.error.ApiError;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CallSite;
import io.clusterupgrade.error.ConnectionException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.TransportFailure;
import java.time.Duration;

/** What failed polls throw. */
final class Troubles {
    private static final CallSite SITE = new CallSite(CloudService.CSS, "UpgradeDetail", 4);

    private Troubles() {}

    static ConnectionException connectionLost() {
        TransportFailure failure = TransportFailure.of(
                        TransportFailure.Kind.CONNECT, TransportFailure.RequestSent.NO, "refused")
                .build();
        return new ConnectionException(SITE, "no connection", failure);
    }

    static CallCancelledException closed() {
        TransportFailure failure = TransportFailure.of(
                        TransportFailure.Kind.CANCELLED, TransportFailure.RequestSent.NO, "the transport is closed")
                .build();
        return new CallCancelledException(SITE, "closed", failure);
    }

    static DecodeException unreadable() {
        return new DecodeException(SITE, 200, "r1", "an answer that is no JSON", "<html>", null);
    }

    /** What something before the service answers, in no form of the service. */
    static ApiException page(int status) {
        ApiError error = new ApiError(status, "", "", "<html>", null, null, "<html>");
        return status == 404
                ? new NotFoundException(SITE, error, "Look at what stands before the service.")
                : new ApiException(SITE, error, "Look at what stands before the service.");
    }

    /** What the service itself says. */
    static ApiException response(int status, String code) {
        return new ApiException(SITE, new ApiError(status, code, "", "no", "r1", null, ""), "Do something else.");
    }

    /** Throws it whatever it is, as foreign code may. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    static OutcomeUnknownException outcomeUnknown() {
        return new OutcomeUnknownException(SITE, "no answer came.", null, null);
    }

    static ThrottledException throttled(Duration retryAfter) {
        return new ThrottledException(
                SITE, new ApiError(429, "APIGW.0308", "", "slow down", "r1", retryAfter, ""), "Wait.");
    }
}
