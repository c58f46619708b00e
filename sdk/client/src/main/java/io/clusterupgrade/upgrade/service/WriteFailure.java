// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.CallInfo;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.RequestSent;

/** Determines whether the service executed a write whose call failed. */
public final class WriteFailure {
    private static final int REQUEST_TIMEOUT = 408;
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private WriteFailure() {}

    /**
     * Returns whether the service certainly did not execute the write: the request was not sent, or the service
     * rejected it with an error code. After anything else (other statuses, a page of a gateway, an unreadable success,
     * an error inside the library) the outcome is unknown.
     */
    public static boolean isNotExecuted(Throwable thrown) {
        if (thrown instanceof TransportException) {
            return thrown.getCause() instanceof ExchangeException failure && failure.requestSent() == RequestSent.NO;
        }
        return thrown instanceof CredentialsException
                || (thrown instanceof ApiException response && isRejection(response));
    }

    /**
     * Returns whether a response is a rejection by the service: only the service itself returns a code; a timeout of a
     * gateway (408, 499) says nothing about the service. CSS documents rejections under 202, with its own code (see
     * sdk/docs/wire/css.md#errors).
     */
    private static boolean isRejection(ApiException response) {
        int status = response.status();
        boolean isTimeout = status == REQUEST_TIMEOUT || status == CLIENT_CLOSED_REQUEST;
        boolean isDocumented = (status >= 400 && status < 500 && !isTimeout)
                || (status >= 200 && status < 300 && response.code().startsWith("CSS."));
        return isDocumented && PollErrors.isOfTheService(response);
    }

    /**
     * Creates the exception for a write whose outcome is unknown.
     *
     * @param thrown what the call threw; returned unchanged if it is such an exception already
     * @param operation the name of the operation, for exceptions that do not name it
     */
    public static OutcomeUnknownException outcomeUnknown(
            CloudService service, String operation, RuntimeException thrown) {
        if (thrown instanceof OutcomeUnknownException known) {
            return known;
        }
        CallInfo callInfo = thrown instanceof CloudException failed
                ? new CallInfo(failed.service(), failed.operation(), failed.attempts(), failed.previousAttempts())
                : new CallInfo(service, operation, 1);
        return thrown instanceof ApiException response
                ? new OutcomeUnknownException(callInfo, response.error() + ".", response.error(), thrown)
                : new OutcomeUnknownException(
                        callInfo, "the response does not say that it was accepted.", null, thrown);
    }
}
