// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.report;

import io.clusterupgrade.benchmarks.subject.ClassPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a client puts on a class path.
 *
 * @param jars how many
 * @param megabytes how much, in millions of bytes
 */
record FootPrint(int jars, double megabytes) {
    static final int MOST_JARS = 11;

    /**
     * With the tables of local variables, which debuggers want, and 124 operations: each of them costs about 10 KB of records, request
     * and constant, so the limit rises with their number.
     */
    static final double MOST_MEGABYTES = 7.8;

    static FootPrint ours() {
        return of(ClassPaths.clientJars());
    }

    static FootPrint vendor(String name) {
        return of(ClassPaths.vendorJars(name));
    }

    private static FootPrint of(List<Path> jars) {
        return new FootPrint(
                jars.size(), jars.stream().mapToLong(FootPrint::size).sum() / 1e6);
    }

    private static long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(Table table, String name) {
        table.row(name, Integer.toString(jars), Table.number(megabytes));
    }
}
