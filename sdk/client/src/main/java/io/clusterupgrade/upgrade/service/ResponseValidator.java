// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.error.CallInfo;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import org.jspecify.annotations.Nullable;

/** Checks that a response belongs to its request: a broken proxy may return the response to another request. */
public final class ResponseValidator {
    private ResponseValidator() {}

    /**
     * Rejects a response that names something else than the request.
     *
     * @param what the thing that is compared, such as {@code task}
     * @param named the name in the response; null or empty if it has none, which is accepted
     * @throws DecodeException if they differ; a watch treats it as temporary
     */
    public static void mustBe(
            String what, String asked, @Nullable String named, ApiResponse<?> response, Operation<?, ?> operation) {
        if (named != null && !named.isEmpty() && !named.equals(asked)) {
            throw unreadable("it is about " + what + " " + named + ", not about " + asked, response, operation);
        }
    }

    /**
     * Rejects a response whose list of tasks is not a list: it must not count as an empty list.
     *
     * @param list the name of the list's field
     * @throws DecodeException if the list could not be read; a watch treats it as temporary
     */
    public static void mustHaveList(String list, ApiResponse<?> response, Operation<?, ?> operation) {
        String path = "/" + list;
        if (response.warnings().stream().anyMatch(report -> report.path().equals(path))) {
            throw unreadable("its " + list + " is not a list", response, operation);
        }
    }

    private static DecodeException unreadable(String problem, ApiResponse<?> response, Operation<?, ?> operation) {
        return new DecodeException(
                new CallInfo(operation.service(), operation.name(), response.attempts()),
                response.status(),
                response.requestId(),
                problem,
                "",
                null);
    }
}
