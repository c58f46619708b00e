// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.decode.RequestIds;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line at DEBUG for each attempt: never a body, a header or a query, where secrets could stand. */
final class CallLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.clusterupgrade.call");

    private static final int LONGEST_ID = 100;

    private CallLog() {}

    static void responded(
            Operation<?, ?> operation,
            int attempt,
            HttpResponse response,
            Object verdict,
            Duration elapsed,
            Supplier<SecretRedactor> redactor) {
        if (LOG.isDebugEnabled()) {
            String id = RequestIds.of(response);
            LOG.debug(
                    "{} attempt {}: {} {} in {} ms, request-id {}",
                    operation,
                    attempt,
                    response.status(),
                    verdict,
                    elapsed.toMillis(),
                    id == null ? null : redactor.get().excerpt(id, LONGEST_ID));
        }
    }

    static void failed(Operation<?, ?> operation, int attempt, ExchangeException failure, Duration elapsed) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} attempt {}: no response, {} after {} ms, request sent: {}",
                    operation,
                    attempt,
                    failure.kind(),
                    elapsed.toMillis(),
                    failure.requestSent());
        }
    }
}
