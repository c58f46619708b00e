// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.text.SafeNames;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;

/**
 * Records which providers a chain tried and why each failed. Exceptions from outside this library are named only: their messages may
 * contain anything.
 */
final class ChainSearchLog {
    private static final String PREFIX = "No credentials: ";

    private final List<String> reasons = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<RuntimeException> causes = new ArrayList<>();

    void add(CredentialsProvider link, RuntimeException failure) {
        String reason = reason(link, failure);
        reasons.add(reason);
        if (failure instanceof CredentialsException known && known.isNotSetUp()) {
            return;
        }
        failures.add(reason);
        causes.add(failure);
    }

    /** Warns of providers that are set up but failed: the credentials found after them may belong to another account. */
    void warnOfFailures(Logger log, CredentialsProvider found) {
        for (String failure : failures) {
            log.warn("credentials come from {}, because an earlier provider failed: {}", SafeNames.of(found), failure);
        }
    }

    CredentialsException nothingFound() {
        StringBuilder message = new StringBuilder("No credentials. Tried in this order:");
        for (int i = 0; i < reasons.size(); i++) {
            message.append("\n  ").append(i + 1).append(". ").append(reasons.get(i));
        }
        message.append("\nConfigure one of them, or call .credentials(…) on the builder.");
        CredentialsException nothing = new CredentialsException(message.toString(), null);
        causes.stream().filter(CredentialsException.class::isInstance).forEach(nothing::addSuppressed);
        return nothing;
    }

    private static String reason(CredentialsProvider link, RuntimeException failure) {
        String message = failure instanceof CredentialsException ? failure.getMessage() : null;
        if (message == null) {
            return link.getClass().getSimpleName() + " failed with "
                    + failure.getClass().getSimpleName();
        }
        String reason = message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message;
        return reason.replace(", or .credentials(…) on the builder", "");
    }
}
