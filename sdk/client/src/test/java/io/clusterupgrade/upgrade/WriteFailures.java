// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.error.CredentialsException;
import java.io.IOException;
import java.util.stream.Stream;

/** What a write may throw, by what it says about the write. */
final class WriteFailures {
    private WriteFailures() {}

    /** The service certainly did nothing. */
    static Stream<RuntimeException> thatSayNo() {
        return Stream.of(
                Troubles.response(400, "CSS.0001"),
                Troubles.response(409, "CSS.0011"),
                Troubles.response(429, "APIGW.0308"),
                Troubles.response(202, "CSS.0011"),
                Troubles.connectionLost(),
                Troubles.closed(),
                new CredentialsException("no keys", null));
    }

    /** The service may have done it. */
    static Stream<RuntimeException> thatLeaveItOpen() {
        return Stream.of(
                Troubles.outcomeUnknown(),
                Troubles.unreadable(),
                Troubles.page(0),
                Troubles.page(101),
                Troubles.page(302),
                Troubles.page(403),
                Troubles.page(404),
                Troubles.page(999),
                Troubles.response(200, "APIGW.0308"),
                Troubles.response(302, "APIGW.0308"),
                Troubles.response(408, "CSS.0001"),
                Troubles.response(499, "CSS.0001"),
                Troubles.response(500, "CSS.0001"),
                new IllegalStateException("a transport that is broken"));
    }

    /** Errors of the JVM, of the class path and of foreign code. */
    static Stream<Throwable> errors() {
        return Stream.of(
                new OutOfMemoryError("no heap"),
                new StackOverflowError(),
                new NoClassDefFoundError("okio/Something"),
                new AssertionError());
    }

    /** The same, and what foreign code throws without declaring it. */
    static Stream<Throwable> errorsAndSneaky() {
        return Stream.concat(errors(), Stream.of(new IOException("thrown without being declared")));
    }
}
