// SPDX-License-Identifier: Apache-2.0
package vendor;

import com.huaweicloud.sdk.cce.v3.CceClient;
import com.huaweicloud.sdk.cce.v3.model.ShowUpgradeClusterTaskRequest;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import java.util.List;

/** A program: one call of CCE and no more. Arguments: endpoint, key's id, secret, project, cluster, cluster of ACK, task. */
public final class CceStart {
    private CceStart() {}

    public static void main(String[] args) {
        CceClient client = CceClient.newBuilder()
                .withCredential(
                        new BasicCredentials().withAk(args[1]).withSk(args[2]).withProjectId(args[3]))
                .withHttpConfig(HttpConfig.getDefaultHttpConfig())
                .withEndpoints(List.of(args[0]))
                .build();
        ShowUpgradeClusterTaskRequest request =
                new ShowUpgradeClusterTaskRequest().withClusterId(args[4]).withTaskId(args[6]);
        End.with(client.showUpgradeClusterTask(request).getStatus().getPhase());
    }
}
