// SPDX-License-Identifier: Apache-2.0
/**
 * Records the exchanges of a client as lines of JSON, without secrets, for a replay by the simulator. The format is described in
 * sdk/docs/recording.md. Stands on {@code transport} and {@code redaction}; not exported.
 */
@NullMarked
package io.clusterupgrade.internal.recording;

import org.jspecify.annotations.NullMarked;
