// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.report;

import io.clusterupgrade.benchmarks.subject.ClassPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where, and with which versions. */
final class Machine {
    private Machine() {}

    static String table() {
        return new Table("", "")
                .row("Processor", line("/proc/cpuinfo", "model name"))
                .row("Cores", Integer.toString(Runtime.getRuntime().availableProcessors()))
                .row("Memory", line("/proc/meminfo", "MemTotal"))
                .row("Kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .row("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"))
                .row(
                        "Load average at the end of the run",
                        Table.number(
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()))
                .row("Ours", names(ClassPaths.clientJars()))
                .row("Vendor of CSS", names(ClassPaths.vendorJars("css")))
                .row("Vendor of CCE", names(ClassPaths.vendorJars("cce")))
                .row("Vendor of ACK", names(ClassPaths.vendorJars("ack")))
                .toString();
    }

    /** The jars that name an SDK or a library that decides speed; all of them would drown these. */
    private static String names(List<Path> jars) {
        return jars.stream()
                .map(jar -> jar.getFileName().toString().replace(".jar", ""))
                .filter(name ->
                        name.matches("(cluster-upgrade|huaweicloud|cs2015|tea-openapi|okhttp|jackson-d|gson).*"))
                .collect(Collectors.joining(", "));
    }

    private static String line(String file, String name) {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
