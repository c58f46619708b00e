// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An exception with everything that a stack trace of it would show. */
final class ThrowableChain {
    private ThrowableChain() {}

    /** Returns the exception, its causes and their suppressed exceptions, each once; an empty list for null. */
    static List<Throwable> of(@Nullable Throwable thrown) {
        List<Throwable> found = new ArrayList<>();
        collect(thrown, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    /** Throws the error behind an exception, if there is one: Jackson wraps what a user's type throws, whatever it is. */
    static void throwError(Throwable thrown) {
        for (Throwable one : of(thrown)) {
            if (one instanceof Error error) {
                throw error;
            }
        }
    }

    private static void collect(@Nullable Throwable thrown, List<Throwable> found, Set<Throwable> seen) {
        for (Throwable one = thrown; one != null && seen.add(one); one = one.getCause()) {
            found.add(one);
            for (Throwable suppressed : one.getSuppressed()) {
                collect(suppressed, found, seen);
            }
        }
    }
}
