// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import org.jspecify.annotations.Nullable;

/**
 * A body that cannot be read at all: no JSON, text behind it, or another kind of value at its root. Users see it as the cause
 * of a {@code DecodeException}.
 *
 * @since 0.1.0
 */
public final class UnreadableBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableBody(String problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
