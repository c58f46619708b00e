// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.testkit.SimulatedClients;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest extends ReadmeSnippets.WithJunit {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

    @Test
    void everyJavaBlockStandsInTheSnippetsThatAreCompiled() throws IOException {
        String snippets =
                folded(Files.readString(Path.of("src/test/java/io/clusterupgrade/examples/ReadmeSnippets.java")));
        List<String> blocks = JAVA_BLOCK
                .matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map((MatchResult block) -> folded(block.group(1)))
                .collect(Collectors.toList());

        assertThat(blocks)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(block -> assertThat(snippets).contains(block));
    }

    @Test
    void theUpgradeFailsIsRetriedAndFoundAgain(@TempDir Path folder) {
        try (SimulatedClients clients = SimulatedClients.start()) {
            var shop = clients.cloud().css().addCluster(c -> c.version("7.6.2"));
            shop.script().failNode(2).once("once");
            Path file = folder.resolve("token");

            assertThat(ReadmeSnippets.upgrade(
                            clients.css(),
                            shop.id(),
                            file,
                            question -> question.endsWith("Is the cause mended? Retry?")))
                    .contains("The service reports: once", "retry: YES");
            ClusterUpgrader<CssPlan> upgrader = ClusterUpgrader.of(clients.css().cluster(shop.id()));
            assertThat(ReadmeSnippets.resume(upgrader, TokenStore.file(file)).verification())
                    .isEqualTo(Verification.VERIFIED);

            assertThat(clients.cloud().journal().count("UpgradeCore")).isEqualTo(1);
            assertThat(clients.cloud().journal().count("RetryUpgradeTask")).isEqualTo(1);
        }
    }

    @Test
    void thePlainCallsRun() {
        try (SimulatedClients clients = SimulatedClients.start()) {
            CloudSimulator cloud = clients.cloud();
            var shop = cloud.css().addCluster(c -> c.name("shop"));
            shop.startUpgrade(upgrade -> upgrade.sameVersion());
            MeterRegistry meters = new SimpleMeterRegistry();
            try (CssClient observed = ReadmeSnippets.observed(clients.css(), meters, OpenTelemetry.noop())) {
                assertThat(observed.cluster(shop.id()).upgradeDetail()).hasSize(1);
            }
            assertThat(meters.get("rpc.client.duration").timer().count()).isEqualTo(1);
            assertThat(ReadmeSnippets.options(clients.css(), shop.id()))
                    .singleElement()
                    .satisfies(task -> assertThat(task.status()).isEqualTo(UpgradeTaskStatus.RUNNING));

            var web = cloud.cce().addCluster(c -> c.name("web"));
            String upgrade = web.startUpgrade(u -> u.targetVersion("v1.31.6-r2"));
            ReadmeSnippets.cce(clients.cce(), web.id(), upgrade);
            assertThat(ReadmeSnippets.call(clients.cce(), web.id(), upgrade).attempts())
                    .isEqualTo(1);
            assertThat(cloud.journal().count("ShowUpgradeClusterTask")).isEqualTo(2);
        }
        ReadmeSnippets.simulator();
        ReadmeSnippets.firstClient("AK", "SK").close();
        assertThat(ReadmeSnippets.credentials("AK", "SK", "STS", "TOKEN")).hasSize(3);
    }

    private static String folded(String code) {
        return code.strip().replaceAll("\\s+", " ").replaceAll(" \\.", ".");
    }
}
