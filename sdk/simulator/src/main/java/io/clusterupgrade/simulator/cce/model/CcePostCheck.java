// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.time.Instant;

/**
 * A post-check; it ends immediately (see sdk/docs/wire/cce.md#createpostcheck).
 *
 * @param uid its id
 * @param phase {@link CceCheckPhase#SUCCESS} or {@link CceCheckPhase#FAILED}
 * @param created when it was created
 * @since 0.1.0
 */
public record CcePostCheck(String uid, CceCheckPhase phase, Instant created) {}
