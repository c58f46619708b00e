// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;

/**
 * Additional names in the certificate of an API server (see sdk/docs/wire/ack.md#clusters-and-versions). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class ApiServerCertSans {
    private final String action;
    private final List<String> subjectAlternativeNames;

    private ApiServerCertSans(String action, List<String> subjectAlternativeNames) {
        this.action = action;
        this.subjectAlternativeNames = subjectAlternativeNames;
    }

    /** Returns settings that replace the existing names by these; an empty list removes all. */
    public static ApiServerCertSans overwrite(List<String> subjectAlternativeNames) {
        return new ApiServerCertSans("overwrite", List.copyOf(subjectAlternativeNames));
    }

    /** Returns settings that add these names to the existing ones. */
    public static ApiServerCertSans append(List<String> subjectAlternativeNames) {
        return new ApiServerCertSans("append", Checks.notEmpty("subjectAlternativeNames", subjectAlternativeNames));
    }

    /** Returns {@code overwrite} or {@code append}. */
    @JsonProperty("action")
    public String action() {
        return action;
    }

    /** Returns the names. An empty list is sent, too: it removes all names. */
    @JsonProperty("subject_alternative_names")
    public List<String> subjectAlternativeNames() {
        return subjectAlternativeNames;
    }
}
