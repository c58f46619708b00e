// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names and tags of the observations of calls. The default is {@link DefaultCallObservationConvention}; for other names extend that
 * class, or implement this interface. Implementations are thread-safe.
 *
 * @since 0.1.0
 */
public interface CallObservationConvention extends ObservationConvention<CallContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof CallContext;
    }
}
