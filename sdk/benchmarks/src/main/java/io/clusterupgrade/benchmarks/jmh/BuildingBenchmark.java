// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.jmh;

import io.clusterupgrade.benchmarks.subject.Subject;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Building a request alone, up to the signature. Alibaba's client cannot do it apart from the rest. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class BuildingBenchmark extends SubjectBenchmark {
    /** The service. */
    @Param({"css", "cce", "ack"})
    public String service = "";

    /** Who is measured. */
    @Param({"FLOOR", "OURS", "VENDOR"})
    public Subject.Kind subject = Subject.Kind.FLOOR;

    /** Makes the subject and checks what it reads. */
    @Setup
    public void start() {
        start(subject, service, Subject.BUILD);
    }
}
