// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a check before an upgrade found. Immutable and thread-safe.
 *
 * @param severity how serious it is
 * @param source which check found it, such as {@code ACK.RunClusterCheck} or {@code CSS.ShowClusterDetail}
 * @param code the service's name of the item, such as {@code RemovedApiInUse}; our own name where the service has none.
 *     It accepts the finding where {@code isAcceptable} is true
 * @param subject the node, add-on or other part that it concerns; null for the cluster as a whole
 * @param message what was found
 * @param remedy how to mend it; null if nothing is known
 * @param isAcceptable whether a plan may accept it ({@code withAcceptedWarnings}) and start in spite of it
 * @param link a page that describes it; null if there is none
 * @since 0.1.0
 */
public record Finding(
        FindingSeverity severity,
        String source,
        String code,
        @Nullable String subject,
        String message,
        @Nullable String remedy,
        boolean isAcceptable,
        @Nullable String link)
        implements Serializable {

    /** Checks that nothing required is missing. */
    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Returns the option of a plan that accepts findings, such as {@code withAcceptedWarnings(List.of("OldBackup"))}: of those
     * that can be accepted, each code once. Empty if none can.
     */
    public static String howToAccept(Collection<Finding> findings) {
        String codes = findings.stream()
                .filter(Finding::isAcceptable)
                .map(finding -> '"' + finding.code() + '"')
                .distinct()
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? "" : "withAcceptedWarnings(List.of(" + codes + "))";
    }

    /** Returns this finding with its texts (code, subject, message, remedy) changed, for example redacted. */
    public Finding withText(UnaryOperator<String> change) {
        return new Finding(
                severity,
                source,
                change.apply(code),
                subject == null ? null : change.apply(subject),
                change.apply(message),
                remedy == null ? null : change.apply(remedy),
                isAcceptable,
                link);
    }

    /** Returns a line for users, such as {@code WARNING RemovedApiInUse: ...; remedy: ...}. */
    @Override
    public String toString() {
        return severity + " " + code + (subject == null ? "" : " on " + subject) + ": " + message
                + (remedy == null ? "" : "; remedy: " + remedy);
    }
}
