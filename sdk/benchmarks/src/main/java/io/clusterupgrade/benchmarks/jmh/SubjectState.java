// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.jmh;

import io.clusterupgrade.benchmarks.server.ServerProcess;
import io.clusterupgrade.benchmarks.subject.Settings;
import io.clusterupgrade.benchmarks.subject.Subject;
import io.clusterupgrade.benchmarks.subject.Subjects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Makes a subject for a benchmark, checks it, and takes it down again. */
final class SubjectState implements AutoCloseable {
    /** Where a server is that several benchmarks share; without it each starts its own. */
    static final String ENDPOINT = "benchmarks.endpoint";

    private static final Callable<Object> NOTHING = () -> "nothing";

    private final @Nullable ServerProcess server;
    private final Subject subject;

    SubjectState(Subject.Kind kind, String service) {
        String shared = System.getProperty(ENDPOINT);
        this.server = shared == null ? ServerProcess.start() : null;
        String endpoint = server == null ? String.valueOf(shared) : server.endpoint();
        this.subject = Subjects.one(kind, Settings.of(service, endpoint));
    }

    /** An action; one that the subject cannot do apart from the others does nothing, and is left out of the report. */
    Callable<Object> action(String name) {
        return subject.can(name) ? subject.action(name) : NOTHING;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
