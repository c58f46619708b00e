// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.cce.model.CceJob;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.SimulatedResponse;

/** The operation that reads a job with its sub-jobs (see sdk/docs/wire/cce.md#jobs). */
final class CceJobApi {
    private CceJobApi() {}

    static SimulatedResponse show(CceCloud cloud, AuthenticatedRequest call) {
        return SimulatedResponse.json(
                200, job(cloud.job(call.variable("job_id"))).toString());
    }

    private static ObjectNode job(CceJob job) {
        ObjectNode json = CceJson.object("Job", "v3", job.uid(), job.created(), job.updated());
        ObjectNode spec = json.putObject("spec")
                .put("type", job.type())
                .put("clusterUID", job.clusterUid())
                .put("resourceID", job.resourceId())
                .put("resourceName", job.resourceName());
        if (!job.subJobs().isEmpty()) {
            ArrayNode parts = spec.putArray("subJobs");
            job.subJobs().forEach(part -> parts.add(job(part)));
        }
        json.putObject("status").put("phase", job.phase()).put("reason", job.reason());
        return json;
    }
}
