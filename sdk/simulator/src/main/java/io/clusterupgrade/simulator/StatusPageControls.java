// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.page.PageCall;
import io.clusterupgrade.simulator.page.PageControls;
import io.clusterupgrade.simulator.page.PendingFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Clock, faults and journal as the status page shows and changes them. */
record StatusPageControls(VirtualClock clock, InstantSource gatewayClock, Faults queue, Journal journal)
        implements PageControls {
    @Override
    public Instant taskTime() {
        return clock.instant();
    }

    @Override
    public Instant gatewayTime() {
        return gatewayClock.instant();
    }

    @Override
    public void advance(Duration duration) {
        clock.advance(duration);
    }

    @Override
    public void failCalls(String service, int calls, Fault fault) {
        queue.times(calls, service + "/*", fault);
    }

    @Override
    public void removeFaults() {
        queue.clear();
    }

    @Override
    public List<PendingFault> faults() {
        return queue.list();
    }

    @Override
    public long callCount() {
        return journal.count();
    }

    @Override
    public List<PageCall> newestCalls(int limit) {
        return journal.newest(limit).stream().map(StatusPageControls::shown).toList();
    }

    private static PageCall shown(RecordedCall call) {
        return new PageCall(
                call.sequence(),
                call.instant(),
                call.service(),
                call.operation(),
                call.method(),
                call.path(),
                call.status(),
                call.authenticated(),
                call.fault());
    }
}
