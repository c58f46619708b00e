// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.jmh;

import io.clusterupgrade.benchmarks.subject.Subject;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Signing alone: Huawei's HMAC on the request of CSS, ACS3 on that of ACK. The floor hashes and signs texts that are ready. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SigningBenchmark extends SubjectBenchmark {
    /** The service. */
    @Param({"css", "ack"})
    public String service = "";

    /** Who is measured. */
    @Param({"FLOOR", "OURS", "VENDOR"})
    public Subject.Kind subject = Subject.Kind.FLOOR;

    /** Makes the subject and checks what it reads. */
    @Setup
    public void start() {
        start(subject, service, Subject.SIGN);
    }
}
