// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A registry as an application has it, with timers, and a handler that keeps what was observed. */
final class RecordedObservations implements ObservationHandler<Observation.Context> {
    final MeterRegistry meters = new SimpleMeterRegistry();
    final ObservationRegistry registry = ObservationRegistry.create();
    final List<Observation.Context> stopped = Collections.synchronizedList(new ArrayList<>());
    final List<String> events = Collections.synchronizedList(new ArrayList<>());

    RecordedObservations() {
        registry.observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters))
                .observationHandler(this);
    }

    @Override
    public void onEvent(Observation.Event event, Observation.Context context) {
        events.add(event.getName() + ": " + event.getContextualName());
    }

    @Override
    public void onStop(Observation.Context context) {
        stopped.add(context);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return true;
    }

    /** The tags of the only observation that has stopped, in the form {@code {a=b, c=d}}. */
    static String tags(Observation.Context context) {
        return context.getLowCardinalityKeyValues().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .sorted()
                .toList()
                .toString();
    }
}
