// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import java.time.Instant;
import java.util.List;

/**
 * A task at one instant.
 *
 * @param id task id
 * @param kind what it does, as text
 * @param status its status as the service spells it
 * @param state its state
 * @param target the target version; empty if it has none
 * @param percent completed share, 0 to 100
 * @param stepsOf what its steps belong to, for example the name of a node; empty if they are steps of the task
 * @param steps its steps, in order; empty if it has none
 * @param message the reason of its failure or pause; empty if there is none
 * @param started when it was started
 */
record TaskSnapshot(
        String id,
        String kind,
        String status,
        PartState state,
        String target,
        int percent,
        String stepsOf,
        List<StepSnapshot> steps,
        String message,
        Instant started) {}
