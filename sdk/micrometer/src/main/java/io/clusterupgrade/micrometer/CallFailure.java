// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.clusterupgrade.event.CallEvent;
import java.io.Serial;

/** Marks an observation as failed. Events have no exception, only its name: nothing of a message reaches a trace. */
final class CallFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CallFailure(CallEvent event) {
        super(
                event.failure()
                        + (event.status() == 0 ? "" : ", status " + event.status())
                        + (event.code().isEmpty() ? "" : ", code " + event.code()),
                null,
                false,
                false);
    }
}
