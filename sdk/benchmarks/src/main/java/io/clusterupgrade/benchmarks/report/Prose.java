// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.report;

import io.clusterupgrade.benchmarks.watch.WatchRun;

/** The text of the page between its tables. */
final class Prose {
    static final String METHOD = """
            **Floor**: the same request, with the same headers and a ready signature, put together and sent by raw OkHttp; the response read
            by Jackson from the stream into plain records of strings. **Ours**, **vendor**: the client as a program uses it, signing and typed
            reading included. **JDK client**: the floor with the JDK's HTTP client. Each has its libraries in a class loader of its own. A
            server in a process of its own responds on loopback with fixed bytes in one write and keeps connections; all clients may keep 64.
            Before any time is taken every client's response is compared value by value, our signatures are compared with the vendors', and
            while it is taken the server counts the requests: one for each call (the JDK's client alone
            repeats one now and then). Ours keeps the URLs it asked for last in OkHttp's form, as a watch needs them; the floor
            and the others take each apart anew.

            """;

    static final String CALLS = """
            Interleaved rounds in one process; ratios are taken within a round: median (quartiles). CPU is that of the whole process, collector
            and compiler included, without the server; bytes are those of all threads. Latencies come from JMH, one fork for each:
            those at 8 threads are no steady ones, since 8 callers leave the compiler too little of 2 cores to be done in 5 s.

            """;

    static final String STAGES = """
            One thread, JMH. The floor's signing hashes and signs texts that are ready; its decoding is Jackson into records of strings; its
            request building is OkHttp's, from ready texts. Alibaba's client builds a request only when it sends it.

            """;

    static final String COLD_STARTS = """
            Whole processes from start to end, in turns: median (quartiles). The floor signs with a bare `Mac` and has one reader for each
            service. The vendors' three in one are on one class path, as Maven mediates their versions. A shared archive is what
            `-XX:ArchiveClassesAtExit` leaves, for `-XX:SharedArchiveFile`: [how to](../docs/startup.md).

            """;

    static final String WATCHING = """
            Ours: `UpgradeWatcher` over CCE, with %d polls at a time, its default, and %d at the server of 50 ms; the
            transport has as many calls in flight. Floor: asynchronous calls of raw OkHttp with as many at a time, a timer, plain records, a
            ready signature. A poll is late by the time from when it was due to its response, the call included. Threads are those beside the JVM's own
            and the main one.

            """.formatted(WatchRun.POLLS, WatchRun.SLOW_POLLS);

    static final String LISTS = """
            `ClusterUpgrader.history()` of a cluster whose upgrades have all failed, over a transport that responds from memory: signing, typed
            reading and the states of the lifecycle; medians. The cost is proportional to the number of tasks. CSS accepts no offset above 1,000, so
            that at most 1,000 tasks are read.

            """;

    static final String FLEETS = """
            Whole rollouts in virtual time with a heap of at most 512 MiB: waves of 1, 1 %, 10 % and the rest, at most 200 upgrades at once, each
            polled every five minutes for half an hour, 16 threads, a journal on the disk. The service (ACK) is in memory, and responds with JSON
            that the client signs for and reads as usual. CPU is that of the whole process; heap is the most that was used at a
            time, garbage included. A rollout of the largest size comes first and does not count; smaller ones are medians of up to thirty.

            """;

    private Prose() {}
}
