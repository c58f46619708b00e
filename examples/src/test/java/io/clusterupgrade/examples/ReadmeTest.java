// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Credentials KEYS = Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);

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
    void theSnippetsRun() {
        try (CloudSimulator cloud = CloudSimulator.start();
                CssClient css = CssClient.builder()
                        .endpoint(cloud.endpoint())
                        .projectId(Accounts.PROJECT_ID)
                        .credentials(KEYS)
                        .build();
                CceClient cce = CceClient.builder()
                        .endpoint(cloud.endpoint())
                        .projectId(Accounts.PROJECT_ID)
                        .credentials(KEYS)
                        .build();
                AckClient ack = AckClient.builder()
                        .endpoint(cloud.endpoint())
                        .credentials(KEYS)
                        .build()) {
            var shop = cloud.css().addCluster(c -> c.name("shop"));
            shop.script().failNode(1).atStep(0).once("once");
            String taskId = shop.startUpgrade(upgrade -> upgrade.sameVersion());
            cloud.clock().advance(Duration.ofHours(1));
            ReadmeSnippets.firstProgram(css, shop.id());
            MeterRegistry meters = new SimpleMeterRegistry();
            try (CssClient observed = ReadmeSnippets.observed(css, meters, OpenTelemetry.noop())) {
                assertThat(observed.cluster(shop.id()).upgradeDetail()).hasSize(1);
            }
            assertThat(meters.get(CallMetrics.CALLS).timer().count()).isEqualTo(1);
            ReadmeSnippets.retry(css.cluster(shop.id()), taskId);
            cloud.clock().advance(Duration.ofHours(1));
            assertThat(ReadmeSnippets.options(css, shop.id()))
                    .singleElement()
                    .satisfies(task -> assertThat(task.id()).isEqualTo(taskId))
                    .satisfies(task -> assertThat(task.status()).isEqualTo(UpgradeTaskStatus.SUCCESS));

            var web = cloud.cce().addCluster(c -> c.name("web"));
            String upgrade = web.startUpgrade(u -> u.targetVersion("v1.31.6-r2"));
            ReadmeSnippets.cce(cce, web.id(), upgrade);
            ReadmeSnippets.call(cce, web.id(), upgrade);
            var api = cloud.ack().addCluster(c -> c.name("api"));
            ReadmeSnippets.ack(ack, api.id());
            assertThat(cloud.journal().count("ShowUpgradeClusterTask")).isEqualTo(2);
            assertThat(cloud.journal().count("GetUpgradeStatus")).isEqualTo(1);
        }
        ReadmeSnippets.simulator();
        ReadmeSnippets.firstClient("AK", "SK").close();
        assertThat(ReadmeSnippets.credentials("AK", "SK", "STS", "TOKEN")).hasSize(3);
    }

    private static String folded(String code) {
        return code.strip().replaceAll("\\s+", " ").replaceAll(" \\.", ".");
    }
}
