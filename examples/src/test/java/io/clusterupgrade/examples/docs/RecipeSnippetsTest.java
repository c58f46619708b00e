// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.testkit.SimulatedCloud;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.Transport;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.UpgradeWatcher;
import io.clusterupgrade.upgrade.plan.CssPlan;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the page of recipes. */
class RecipeSnippetsTest {
    @Test
    void trust() throws Exception {
        KeyStore authorities = null; // the ones of the JVM
        // region trust
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities); // a KeyStore with the certificates that you trust
        X509TrustManager trust = (X509TrustManager) factory.getTrustManagers()[0];
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new X509TrustManager[] {trust}, null);
        OkHttpClient http = new OkHttpClient.Builder()
                .sslSocketFactory(tls.getSocketFactory(), trust)
                .build();
        CssClient css = CssClient.builder()
                .region("cn-north-4")
                .transport(OkHttpTransport.builder().client(http).build())
                .build();
        // endregion
        assertThat(css).isNotNull();
        css.close();
    }

    @Test
    void executor() {
        // region executor
        ExecutorService executor =
                Executors.newCachedThreadPool(); // Java 21: Executors.newVirtualThreadPerTaskExecutor()
        UpgradeWatcher watcher = UpgradeWatcher.on(executor, 64); // at most 64 polls at a time
        // endregion
        assertThat(watcher).isNotNull();
        watcher.close();
        executor.shutdown();
    }

    @Test
    void shared() {
        try (CloudSimulator cloud = CloudSimulator.start()) {
            String east = cloud.endpoint();
            String west = cloud.endpoint();
            Credentials keys = Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);
            // region shared
            Transport connections =
                    OkHttpTransport.builder().maxCallsInFlight(200).build();
            List<CssClient> regions = List.of(
                    CssClient.builder()
                            .endpoint(east)
                            .projectId(Accounts.PROJECT_ID)
                            .credentials(keys)
                            .transport(connections)
                            .build(),
                    CssClient.builder()
                            .endpoint(west)
                            .projectId(Accounts.PROJECT_ID)
                            .credentials(keys)
                            .transport(connections)
                            .build());
            regions.forEach(client -> client.clusters().forEach(System.out::println));
            connections.close(); // a transport that was given to clients is closed by who made it
            // endregion
            assertThat(cloud.journal().count("ListClustersDetails")).isEqualTo(2);
            regions.forEach(CssClient::close);
        }
    }

    @Test
    @SimulatedCloud
    void ensure(CloudSimulator cloud, CssClient css, @TempDir Path folder) {
        String clusterId = cloud.css().addCluster(c -> c.version("7.6.2")).id();
        Path tokenFile = folder.resolve("token");
        // region ensure
        ClusterUpgrader<CssPlan> upgrader = ClusterUpgrader.of(css.cluster(clusterId));
        String result = upgrader.ensure("7.10.2", TokenStore.file(tokenFile))
                .fold(
                        alreadyThere -> "the cluster has " + alreadyThere.version(),
                        started -> started.run().await().explain(),
                        resumed -> resumed.run().await().explain());
        // endregion
        assertThat(result).contains("7.10.2");
    }
}
