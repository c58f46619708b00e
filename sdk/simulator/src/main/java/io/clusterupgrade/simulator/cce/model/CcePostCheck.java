// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.time.Instant;

/**
 * A post-check; it is over as soon as it is made (see sdk/docs/wire/cce.md#createpostcheck).
 *
 * @param uid its id
 * @param phase {@link CceCheckPhase#SUCCESS} or {@link CceCheckPhase#FAILED}
 * @param created when it was made
 * @since 0.1.0
 */
public record CcePostCheck(String uid, CceCheckPhase phase, Instant created) {}
