// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.request.CloudService;
import java.util.List;

/**
 * The input of a judge: the claims of the client, and what actually happened.
 *
 * @param service the service
 * @param claims the claims of the client, in order
 * @param facts the calls that arrived, in order
 * @param tasks the tasks that the run created, in their final state
 * @param leaks leaked threads, connections, and secrets in texts
 */
record Evidence(CloudService service, List<Claim> claims, List<Fact> facts, List<TaskTruth> tasks, List<String> leaks) {
    Evidence {
        claims = List.copyOf(claims);
        facts = List.copyOf(facts);
        tasks = List.copyOf(tasks);
        leaks = List.copyOf(leaks);
    }
}
