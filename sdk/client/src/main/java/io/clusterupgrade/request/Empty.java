// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

/**
 * The answer of an operation that answers nothing: success is all it says.
 *
 * @since 0.1.0
 */
public record Empty() {
    /** The only value needed. */
    public static final Empty INSTANCE = new Empty();
}
