// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.Map;

/** Creates errors of shape B, a Kubernetes status with the codes of the service (see sdk/docs/wire/cce.md#errors). */
final class CceErrors {
    private static final Map<String, String> TEXTS = Map.of(
            "CCE.01400001", "Invalid request.",
            "CCE.01400015", "Version not supported.",
            "CCE.01400074", "A key upgrade step failed.",
            "CCE.01400075", "The pre-upgrade check has expired.",
            "CCE.01403001", "Forbidden.",
            "CCE.01404001", "Resource not found.",
            "CCE.01409001", "Resource already exists.",
            "CCE.01429002", "Resource locked by other requests.");
    private static final Map<String, String> INTERNAL_TEXTS =
            Map.of("CCE_CM.0004", "Request is invalid", "CCE_CM.0101", "Version does not match");
    private static final Map<Integer, String> REASONS =
            Map.of(403, "Forbidden", 404, "NotFound", 409, "Conflict", 429, "TooManyRequests");

    private CceErrors() {}

    static SimulatedResponse response(CceErrorException exception) {
        ObjectNode json = Json.object().put("kind", "Status").put("apiVersion", "v1");
        json.putObject("metadata");
        json.put("status", "Failure")
                .put("code", exception.status())
                .put("errorCode", exception.code())
                .put("errorMessage", TEXTS.getOrDefault(exception.code(), "Rejected."));
        if (!exception.internalCode().isEmpty()) {
            json.put("error_code", exception.internalCode())
                    .put("error_msg", INTERNAL_TEXTS.getOrDefault(exception.internalCode(), "Refused"));
        }
        json.put("message", exception.getMessage())
                .put("reason", REASONS.getOrDefault(exception.status(), "BadRequest"));
        return SimulatedResponse.json(exception.status(), json.toString());
    }
}
