// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.cce.request.CreatePostCheckRequest;
import io.clusterupgrade.request.CloudService;
import org.jspecify.annotations.Nullable;

/**
 * A plan for a CCE cluster: an upgrade of its control plane and its nodes.
 *
 * @since 0.1.0
 */
public sealed interface CcePlan extends UpgradePlan permits CceClusterUpgrade {
    @Override
    default CloudService service() {
        return CloudService.CCE;
    }

    /**
     * Returns the request of the post-check, which {@code Upgrade.finish()} sends and a plan never does (see
     * sdk/docs/wire/cce.md#createpostcheck).
     *
     * @param source the version before the upgrade; null or blank if it is not known
     * @param target the version after the upgrade; null or blank if it is not known
     * @throws IllegalArgumentException if {@code clusterId} is blank
     */
    static CreatePostCheckRequest postCheckRequest(String clusterId, @Nullable String source, @Nullable String target) {
        CreatePostCheckRequest.Builder request = CreatePostCheckRequest.builder(clusterId);
        if (source != null && !source.isBlank()) {
            request.clusterVersion(source);
        }
        if (target != null && !target.isBlank()) {
            request.targetVersion(target);
        }
        return request.build();
    }
}
