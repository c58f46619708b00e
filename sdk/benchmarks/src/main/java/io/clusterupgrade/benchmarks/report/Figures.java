// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.report;

import io.clusterupgrade.benchmarks.coldstart.ColdStarts;
import io.clusterupgrade.benchmarks.fleets.FleetsRun;
import io.clusterupgrade.benchmarks.jmh.JmhRun;
import io.clusterupgrade.benchmarks.lists.ListsRun;
import io.clusterupgrade.benchmarks.rounds.Rounds;
import io.clusterupgrade.benchmarks.watch.WatchRun;

/** The figures of a run by what they mean. */
final class Figures {
    static final String FLOOR = "floor";
    static final String OURS = "ours";
    static final String VENDOR = "vendor";

    private final Results results;

    Figures(Results results) {
        this.results = results;
    }

    Samples call(String service, String subject, int threads, String metric) {
        return results.samples(Rounds.AREA, service, subject, Integer.toString(threads), metric);
    }

    /** Round by round over the floor. */
    Samples callOverFloor(String service, String subject, int threads, String metric) {
        return call(service, subject, threads, metric).over(call(service, FLOOR, threads, metric));
    }

    double latency(String service, String subject, int threads, String metric) {
        return results.samples(JmhRun.CALL, service, subject, Integer.toString(threads), metric)
                .median();
    }

    /** Of signing, decoding or building. */
    double stage(String area, String service, String subject, String metric) {
        return results.samples(area, service, subject, "1", metric).median();
    }

    Samples coldStart(String services, String subject, String metric) {
        return results.samples(ColdStarts.AREA, services, subject, "", metric);
    }

    double watch(int watches, String subject, String setting, String metric) {
        return results.samples(WatchRun.AREA, Integer.toString(watches), subject, setting, metric)
                .median();
    }

    /** Of a rollout. */
    double fleet(int clusters, String metric) {
        return results.samples(FleetsRun.AREA, "ack", OURS, Integer.toString(clusters), metric)
                .median();
    }

    double list(String service, int tasks, String metric) {
        return results.samples(ListsRun.AREA, service, OURS, Integer.toString(tasks), metric)
                .median();
    }
}
