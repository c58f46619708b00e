// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.error;

/**
 * Thrown when the vendor has removed an operation. The message says what to use instead. Nothing was done.
 *
 * @since 0.1.0
 */
public final class OperationRemovedException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final String replacement;

    /**
     * Creates the exception; for use by the library.
     *
     * @param replacement what to use instead
     */
    public OperationRemovedException(CallInfo callInfo, ApiError error, String replacement) {
        super(callInfo, error, "The vendor has removed this operation. Use " + replacement + " instead.");
        this.replacement = replacement;
    }

    /** Returns what to use instead, such as {@code client.task(id).describeTaskInfo()}. */
    public String replacement() {
        return replacement;
    }
}
