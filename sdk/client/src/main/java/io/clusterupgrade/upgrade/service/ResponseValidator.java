// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.error.CallInfo;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import org.jspecify.annotations.Nullable;

/** Checks that a response tells what was asked for: a broken proxy may hand out the response to another request. */
public final class ResponseValidator {
    private ResponseValidator() {}

    /**
     * Rejects a response that names something else than was asked for.
     *
     * @param what what is compared, such as {@code task}
     * @param named what the response names; null or empty if it names nothing, which is believed
     * @throws DecodeException if they differ; for a watch, trouble that passes
     */
    public static void mustBe(
            String what, String asked, @Nullable String named, ApiResponse<?> response, Operation<?, ?> operation) {
        if (named != null && !named.isEmpty() && !named.equals(asked)) {
            throw unreadable("it is about " + what + " " + named + ", not about " + asked, response, operation);
        }
    }

    /**
     * Rejects a response whose list of tasks is something else than a list: it must not be taken for one without tasks.
     *
     * @param list the name of the list's field
     * @throws DecodeException if the list could not be read; for a watch, trouble that passes
     */
    public static void mustHaveList(String list, ApiResponse<?> response, Operation<?, ?> operation) {
        String path = "/" + list;
        if (response.reports().stream().anyMatch(report -> report.path().equals(path))) {
            throw unreadable("its " + list + " is no list", response, operation);
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
