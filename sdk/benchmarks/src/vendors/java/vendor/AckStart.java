// SPDX-License-Identifier: Apache-2.0
package vendor;

import com.aliyun.cs20151215.Client;
import com.aliyun.teaopenapi.models.Config;
import java.net.URI;

/** A program: one call of ACK and no more. Arguments: endpoint, key's id, secret, project, cluster, cluster of ACK. */
public final class AckStart {
    private AckStart() {}

    public static void main(String[] args) throws Exception {
        Client client = new Client(new Config()
                .setAccessKeyId(args[1])
                .setAccessKeySecret(args[2])
                .setProtocol("HTTP")
                .setEndpoint(URI.create(args[0]).getAuthority()));
        End.with(client.getUpgradeStatus(args[5]).getBody().getStatus());
    }
}
