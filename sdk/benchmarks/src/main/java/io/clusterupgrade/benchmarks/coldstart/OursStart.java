// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.coldstart;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.request.UpgradeDetailRequest;

/** A program: one call of each service by our client. Arguments as those of {@link FloorStart}. */
public final class OursStart {
    private OursStart() {}

    public static void main(String[] args) {
        Credentials key = Credentials.accessKey(args[1], args[2]);
        for (String service : args[7].split(",", -1)) {
            Object response = switch (service) {
                case "css" -> css(args, key);
                case "cce" -> cce(args, key);
                default -> ack(args, key);
            };
            System.out.println(response.toString().length());
        }
        System.exit(0);
    }

    private static Object css(String[] args, Credentials key) {
        CssClient css = CssClient.builder()
                .endpoint(args[0])
                .projectId(args[3])
                .credentials(key)
                .build();
        return css.cluster(args[4])
                .upgradeDetailPage(UpgradeDetailRequest.builder(args[4])
                        .offset(1)
                        .limit(100)
                        .build());
    }

    private static Object cce(String[] args, Credentials key) {
        CceClient cce = CceClient.builder()
                .endpoint(args[0])
                .projectId(args[3])
                .credentials(key)
                .build();
        return cce.cluster(args[4]).showUpgradeClusterTask(args[6]);
    }

    private static Object ack(String[] args, Credentials key) {
        AckClient ack = AckClient.builder().endpoint(args[0]).credentials(key).build();
        return ack.cluster(args[5]).getUpgradeStatus();
    }
}
