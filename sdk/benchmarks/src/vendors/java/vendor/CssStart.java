// SPDX-License-Identifier: Apache-2.0
package vendor;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.css.v1.CssClient;
import com.huaweicloud.sdk.css.v1.model.UpgradeDetailRequest;
import java.util.List;

/** A program: one call of CSS and no more. Arguments: endpoint, key's id, secret, project, cluster. */
public final class CssStart {
    private CssStart() {}

    public static void main(String[] args) {
        CssClient client = CssClient.newBuilder()
                .withCredential(
                        new BasicCredentials().withAk(args[1]).withSk(args[2]).withProjectId(args[3]))
                .withHttpConfig(HttpConfig.getDefaultHttpConfig())
                .withEndpoints(List.of(args[0]))
                .build();
        UpgradeDetailRequest request =
                new UpgradeDetailRequest().withClusterId(args[4]).withStart(1).withLimit(100);
        End.with(client.upgradeDetail(request).getDetailList().get(0).getStatus());
    }
}
