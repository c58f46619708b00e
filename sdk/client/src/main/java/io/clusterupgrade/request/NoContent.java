// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

/**
 * The response of an operation that returns nothing: success is all it says.
 *
 * @since 0.1.0
 */
public record NoContent() {
    /** The only value needed. */
    public static final NoContent INSTANCE = new NoContent();
}
