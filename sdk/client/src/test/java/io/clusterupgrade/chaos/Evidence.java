// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.request.CloudService;
import java.util.List;

/**
 * All that a judge looks at: what the client told, and what really happened.
 *
 * @param service the service
 * @param claims what the client told, in order
 * @param facts the calls that arrived, in order
 * @param tasks the tasks that the run made, as they stand in the end
 * @param leaks what was left over: threads, connections, secrets in texts
 */
record Evidence(CloudService service, List<Claim> claims, List<Fact> facts, List<TaskTruth> tasks, List<String> leaks) {
    Evidence {
        claims = List.copyOf(claims);
        facts = List.copyOf(facts);
        tasks = List.copyOf(tasks);
        leaks = List.copyOf(leaks);
    }
}
