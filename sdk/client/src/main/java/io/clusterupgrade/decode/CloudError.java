// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import org.jspecify.annotations.Nullable;

/**
 * The parts of an error body that all clouds have in some form.
 *
 * @param code the public code; empty when there is none
 * @param internalCode a second code that differs from the public one; empty when there is none
 * @param message the service's message, or the beginning of a body that is no error body; may be empty
 * @param requestId the id of the request, or null
 * @param status the HTTP status of an error that the body itself names, as under a success status; 0 when it names none
 * @since 0.1.0
 */
public record CloudError(
        String code,
        String internalCode,
        String message,
        @Nullable String requestId,
        int status) {

    private static final int LONGEST_CODE = 200;

    /** Takes a text that is longer than any code for none: it would stand in messages. */
    public CloudError {
        code = orNone(code);
        internalCode = orNone(internalCode);
    }

    /** Of a body that names no status. */
    public CloudError(String code, String internalCode, String message, @Nullable String requestId) {
        this(code, internalCode, message, requestId, 0);
    }

    private static String orNone(String code) {
        return code.length() <= LONGEST_CODE ? code : "";
    }
}
