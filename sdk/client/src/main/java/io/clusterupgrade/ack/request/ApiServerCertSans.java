// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;

/**
 * Further names in the certificate of an API server (see sdk/docs/wire/ack.md#clusters-and-versions). Immutable and
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

    /** Puts these names in the place of those there are; none takes all away. */
    public static ApiServerCertSans overwrite(List<String> subjectAlternativeNames) {
        return new ApiServerCertSans("overwrite", List.copyOf(subjectAlternativeNames));
    }

    /** Adds these names to those there are. */
    public static ApiServerCertSans append(List<String> subjectAlternativeNames) {
        return new ApiServerCertSans("append", Checks.notEmpty("subjectAlternativeNames", subjectAlternativeNames));
    }

    /** {@code overwrite} or {@code append}. */
    @JsonProperty("action")
    public String action() {
        return action;
    }

    /** The names. Sent also when there are none: that is how all are taken away. */
    @JsonProperty("subject_alternative_names")
    public List<String> subjectAlternativeNames() {
        return subjectAlternativeNames;
    }
}
