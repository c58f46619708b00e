// SPDX-License-Identifier: Apache-2.0
package okhttp;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;

/** Calls the cloud at an endpoint. */
public final class Shop {
    private Shop() {}

    /** Returns how many upgrades a cluster had. */
    public static int upgrades(String endpoint, String projectId, Credentials credentials, String clusterId) {
        try (CssClient css = CssClient.builder()
                .endpoint(endpoint)
                .projectId(projectId)
                .credentials(credentials)
                .build()) {
            return css.cluster(clusterId).upgradeDetail().size();
        }
    }
}
