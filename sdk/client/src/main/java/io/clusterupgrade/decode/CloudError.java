// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import org.jspecify.annotations.Nullable;

/**
 * The parts of an error body that all clouds have in some form.
 *
 * @param code the public code; empty when there is none
 * @param internalCode a second code that differs from the public one; empty when there is none
 * @param message the cloud's words, or the beginning of a body that is no error body; may be empty
 * @param requestId the id of the request, or null
 * @since 0.1.0
 */
public record CloudError(
        String code,
        String internalCode,
        String message,
        @Nullable String requestId) {}
