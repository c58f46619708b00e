// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.route.CompletedHop;
import io.clusterupgrade.upgrade.route.RouteOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the token of a route: what it holds, how long it can be, and what it rejects. */
class RouteCodecTest {
    private static final Instant AT = Instant.parse("2026-01-15T08:00:00.123456Z");
    private static final String ENDPOINT = "https://cs.cn-hangzhou.aliyuncs.com";
    private static final RouteOptions OPTIONS = RouteOptions.defaults()
            .withNodePools(List.of("np2", "np1"))
            .withFinish(true)
            .withReadiness(true)
            .withAcceptedWarnings(List.of("RemovedApiInUse"))
            .withAllWarningsAccepted(true)
            .withRollingPolicy(NodePoolRollingPolicy.builder()
                    .maxParallelism(3)
                    .batchInterval(Duration.ofMinutes(10))
                    .pausePolicy(NodePoolPausePolicy.FIRST_BATCH)
                    .maxFailedNodes(0)
                    .build());

    private static final ResumeToken HOP = TokenCodec.encode(
            new UpgradeRecord(CloudService.ACK, ENDPOINT, null, "c1", UpgradeKind.NODE_POOL_UPGRADE, AT)
                    .with(known -> known.nodePool("np1").taskId("T-1").target("1.32.1-aliyun.1")));

    private static RouteRecord record(RouteOptions options, List<CompletedHop> done) {
        return new RouteRecord(
                CloudService.ACK,
                ENDPOINT,
                null,
                "c1",
                "1.33.3-aliyun.1",
                AT,
                "owner",
                options,
                true,
                true,
                "node pool np1 to 1.32.1-aliyun.1",
                HOP,
                done,
                false,
                false);
    }

    private static CompletedHop hop(int number) {
        return new CompletedHop("control plane to 1." + number, "T-" + number, Verification.VERIFIED, AT);
    }

    @Test
    void holdsAllThatCarriesOnARoute() {
        RouteRecord full = record(
                OPTIONS, List.of(hop(31), new CompletedHop("unseen", null, Verification.UNCHECKED, AT.plusSeconds(1))));

        ResumeToken token = RouteCodec.encode(full);
        RouteRecord read = RouteCodec.decode(ResumeToken.parse(token.toString()));

        assertThat(read.options()).hasToString(full.options().toString());
        assertThat(read.done()).isEqualTo(full.done());
        assertThat(read.hop()).isEqualTo(full.hop());
        assertThat(RouteCodec.encode(read)).isEqualTo(token);
        assertThat(RouteCodec.decode(RouteCodec.encode(full.over())).isOver()).isTrue();
        assertThat(token.isRoute()).isTrue();
        assertThat(token.taskId()).isEqualTo("T-1");
        assertThat(token.kind()).isEqualTo(UpgradeKind.NODE_POOL_UPGRADE);
        assertThat(token.target()).isEqualTo("1.33.3-aliyun.1");
        assertThat(token.toString()).startsWith("cr1.ack.").matches("[\\w.-]+");
    }

    @Test
    void holdsARouteBetweenHops() {
        RouteRecord between = record(RouteOptions.defaults(), List.of()).inHop(null, null);

        RouteRecord read = RouteCodec.decode(RouteCodec.encode(between));

        assertThat(read.hop()).isNull();
        assertThat(read.hopName()).isNull();
        assertThat(read.options()).hasToString(RouteOptions.defaults().toString());
        assertThat(RouteCodec.encode(between).kind()).isEqualTo(UpgradeKind.CLUSTER_UPGRADE);
    }

    @Test
    void keepsTheNewestTwentyHops() {
        RouteRecord record = record(RouteOptions.defaults(), List.of());
        for (int i = 0; i < 30; i++) {
            record = record.completed(hop(i));
        }

        assertThat(record.done())
                .containsExactlyElementsOf(
                        IntStream.range(10, 30).mapToObj(RouteCodecTest::hop).toList());
        assertThat(RouteCodec.encode(record).toString()).hasSizeLessThan(8 * 1024);
    }

    @Test
    void dropsTheOldestHopsThatDoNotFit() {
        List<String> pools = IntStream.range(0, 120)
                .mapToObj(i -> "np0123456789012345678901234567890" + i)
                .toList();
        RouteRecord record = record(
                RouteOptions.defaults().withNodePools(pools),
                IntStream.range(0, 20).mapToObj(RouteCodecTest::hop).toList());

        ResumeToken token = RouteCodec.encode(record);

        assertThat(token.toString()).hasSizeLessThanOrEqualTo(8 * 1024);
        assertThat(RouteCodec.decode(token).done()).hasSizeBetween(1, 19).endsWith(hop(19));
        assertThat(RouteCodec.decode(token).options().nodePools()).isEqualTo(pools);
    }

    @Test
    void rejectsOptionsThatDoNotFit() {
        List<String> pools =
                IntStream.range(0, 900).mapToObj(i -> "np012345678" + i).toList();

        assertThatThrownBy(
                        () -> RouteCodec.encode(record(RouteOptions.defaults().withNodePools(pools), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nodePools and acceptedWarnings are too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"target\":1",
                "\"owner\":\"o\"",
                "\"owner\":\"o\",\"target\":\"1\",\"hop\":\"cu1.x\"",
                "\"owner\":\"o\",\"target\":\"1\",\"done\":[1]",
                "\"owner\":\"o\",\"target\":\"1\",\"done\":[{}]",
                "\"owner\":\"o\",\"target\":\"1\",\"done\":[{\"seen\":\"VERIFIED\",\"at\":\"x\"}]",
                "\"owner\":\"o\",\"target\":\"1\",\"rolling\":{\"parallel\":99}"
            })
    void rejectsADamagedToken(String members) {
        ResumeToken token = ResumeToken.parse(text(
                "cr1",
                "{\"endpoint\":\"e\",\"cluster\":\"c\",\"kind\":\"CLUSTER_UPGRADE\",\"at\":\"" + AT + "\"," + members
                        + "}"));

        assertThatThrownBy(() -> RouteCodec.decode(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the token of a route: its text is damaged");
    }

    @Test
    void rejectsTheTokenOfASingleUpgradeAndOfALaterVersion() {
        assertThatThrownBy(() -> RouteCodec.decode(HOP)).hasMessageContaining("the token of a single upgrade");
        assertThatThrownBy(() -> ResumeToken.parse(text("cr2", "{}")))
                .hasMessageContaining("its version is later than this library supports");
        assertThatThrownBy(() -> ResumeToken.parse("cr1.ack." + "a".repeat(8 * 1024)))
                .hasMessageContaining("it is not of the form");
    }

    private static String text(String version, String json) {
        return version + ".ack."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
