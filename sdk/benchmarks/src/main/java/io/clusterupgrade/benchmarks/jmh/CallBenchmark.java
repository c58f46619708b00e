// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.jmh;

import io.clusterupgrade.benchmarks.subject.Subject;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A full call: build, sign, send, receive and decode. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {
    /** The service. */
    @Param({"css", "cce", "ack"})
    public String service = "";

    /** Who is measured. */
    @Param({"FLOOR", "OURS", "VENDOR", "JDK"})
    public Subject.Kind subject = Subject.Kind.FLOOR;

    private @Nullable SubjectState state;
    private Callable<Object> action = () -> "not set up";

    /** Makes the subject and checks what it reads. */
    @Setup
    public void start() {
        SubjectState made = new SubjectState(subject, service);
        state = made;
        action = made.action(Subject.CALL);
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
