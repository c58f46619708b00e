// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

/**
 * The response of an operation that returns no content.
 *
 * @since 0.1.0
 */
public record NoContent() {
    /** The instance. */
    public static final NoContent INSTANCE = new NoContent();
}
