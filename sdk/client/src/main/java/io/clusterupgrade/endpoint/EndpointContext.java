// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

import io.clusterupgrade.request.CloudService;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a client and an operation from which an {@link EndpointStyle} derives an {@link Endpoint}.
 *
 * @param service the service
 * @param region the region's id, or null when it is not set
 * @param projectId the Huawei project's id, or null when it is not set
 * @param version the operation's API version, such as {@code v1.0}, or {@code autopilot/v3} where it names the root of its paths; empty
 *     when paths have none
 * @param projectScoped whether the operation's path contains the project
 * @since 0.1.0
 */
public record EndpointContext(
        CloudService service,
        @Nullable String region,
        @Nullable String projectId,
        String version,
        boolean projectScoped) {

    /** Returns the region. */
    String requiredRegion() {
        return required("region", region, "REGION");
    }

    /** Returns the project's id. */
    String requiredProjectId() {
        return required("projectId", projectId, "PROJECT_ID");
    }

    private String required(String setting, @Nullable String value, String variable) {
        if (value == null) {
            throw new IllegalStateException(service + " needs a " + setting + ": set ." + setting
                    + "(…) on the builder, or CLUSTER_UPGRADE_" + service + "_" + variable + " or CLUSTER_UPGRADE_"
                    + variable + " for fromEnvironment()"
                    + (setting.equals("region") ? "; or give an .endpoint(…)" : ""));
        }
        return value;
    }
}
