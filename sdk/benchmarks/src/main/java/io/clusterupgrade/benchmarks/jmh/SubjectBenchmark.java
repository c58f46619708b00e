// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.jmh;

import io.clusterupgrade.benchmarks.subject.Subject;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Measures one action of a subject; the subclasses say which, of whom and for which services. */
@State(Scope.Benchmark)
public abstract class SubjectBenchmark {
    private @Nullable SubjectState state;
    private Callable<Object> action = () -> "not set up";

    /** Makes the subject and checks what it reads. */
    final void start(Subject.Kind subject, String service, String name) {
        SubjectState made = new SubjectState(subject, service);
        state = made;
        action = made.action(name);
    }

    /** Ends what it started. */
    @TearDown
    public void stop() {
        if (state != null) {
            state.close();
        }
    }

    /** Once. */
    @Benchmark
    public Object run() throws Exception {
        return action.call();
    }
}
