// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.upgrade.fixture.TestErrors;
import java.io.IOException;
import java.util.stream.Stream;

/** The exceptions of writes, grouped by their meaning. */
final class WriteFailures {
    private WriteFailures() {}

    /** Returns exceptions after which the write was certainly not executed. */
    static Stream<RuntimeException> rejections() {
        return Stream.of(
                TestErrors.response(400, "CSS.0001"),
                TestErrors.response(409, "CSS.0011"),
                TestErrors.response(429, "APIGW.0308"),
                TestErrors.response(202, "CSS.0011"),
                TestErrors.connectionLost(),
                TestErrors.closed(),
                new CredentialsException("no keys", null));
    }

    /** Returns exceptions after which the write may have been executed. */
    static Stream<RuntimeException> unknownOutcomes() {
        return Stream.of(
                TestErrors.outcomeUnknown(),
                TestErrors.unreadable(),
                TestErrors.page(0),
                TestErrors.page(101),
                TestErrors.page(302),
                TestErrors.page(403),
                TestErrors.page(404),
                TestErrors.page(999),
                TestErrors.response(200, "APIGW.0308"),
                TestErrors.response(302, "APIGW.0308"),
                TestErrors.response(408, "CSS.0001"),
                TestErrors.response(499, "CSS.0001"),
                TestErrors.response(500, "CSS.0001"),
                new IllegalStateException("a transport that is broken"));
    }

    /** Returns errors of the JVM, of the class path and of custom code. */
    static Stream<Throwable> errors() {
        return Stream.of(
                new OutOfMemoryError("no heap"),
                new StackOverflowError(),
                new NoClassDefFoundError("okio/Something"),
                new AssertionError());
    }

    /** Returns the same errors, and undeclared exceptions of custom code. */
    static Stream<Throwable> errorsAndSneaky() {
        return Stream.concat(errors(), Stream.of(new IOException("thrown without being declared")));
    }
}
