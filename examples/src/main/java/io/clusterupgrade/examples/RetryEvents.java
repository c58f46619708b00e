// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.event.CallEvent;
import io.clusterupgrade.event.CallListener;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;

/**
 * A recipe to copy: adds the reason of each retry to the caller's span. The span is the current one of the thread, so this is for
 * blocking calls: calls of {@code callAsync} are driven by other threads, where there may be no span and this does nothing.
 */
public final class RetryEvents implements CallListener {

    @Override
    public void callRetried(CallEvent event) {
        Attributes why = Attributes.builder()
                .put("service", event.service().name())
                .put("operation", event.operation())
                .put("attempt", event.attempt())
                .put("reason", String.valueOf(event.reason()))
                .put("delay_ms", event.delay().toMillis())
                .build();
        Span.current().addEvent("retry", why);
    }
}
