// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.jmh;

import io.clusterupgrade.benchmarks.subject.Subject;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A full call: build, sign, send, receive and decode. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark extends SubjectBenchmark {
    /** The service. */
    @Param({"css", "cce", "ack"})
    public String service = "";

    /** Who is measured. */
    @Param({"FLOOR", "OURS", "VENDOR", "JDK"})
    public Subject.Kind subject = Subject.Kind.FLOOR;

    /** Makes the subject and checks what it reads. */
    @Setup
    public void start() {
        start(subject, service, Subject.CALL);
    }
}
