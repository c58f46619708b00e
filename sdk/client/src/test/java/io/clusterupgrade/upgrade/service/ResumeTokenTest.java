// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTokenTest {
    private static final Instant PREPARED = Instant.parse("2026-01-15T08:00:00.123Z");

    private static UpgradeRecord record() {
        return new UpgradeRecord(
                CloudService.CSS,
                "https://css.cn-north-4.myhuaweicloud.com",
                "6204a5bd270343b5885144cf9c8c158d",
                "ea244205-d641-45d9-9dcb-ab2236bcd07e",
                UpgradeKind.IMAGE_UPGRADE,
                PREPARED);
    }

    private static UpgradeSnapshot task(int number) {
        return record().snapshot(PREPARED)
                .task(new UUID(7, number).toString(), "detail")
                .times(PREPARED.plusSeconds(number), null)
                .build();
    }

    private static List<UpgradeSnapshot> tasks(int count) {
        List<UpgradeSnapshot> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(task(i));
        }
        return tasks;
    }

    private static UpgradeRecord full() {
        return record().with(known -> {
            known.variant("cross");
            known.taskId("5d0f3c1e-9a47-4b62-8e0d-71c2a4f6b930");
            known.companion("9b0d7c2e-77b3-11ef-8c55-0255ac100b2e");
            known.target("7.10.2_25.2.0_0611");
            known.source("cn-north-4a");
            known.seen(TaskBaseline.of(tasks(60)));
            known.abortedAt(PREPARED.plusSeconds(60));
        });
    }

    @Test
    void readsWhatItWrote() {
        UpgradeRecord written = full();

        UpgradeRecord read = TokenCodec.decode(ResumeToken.parse(" " + TokenCodec.encode(written) + "\n"));

        assertThat(read).usingRecursiveComparison().isEqualTo(written);
    }

    /** The view must not displace the tasks from before the start. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsTheViewOfAnUpgradeOfCceWithAllItsHashes(boolean isAutopilot) {
        UpgradeRecord written = new UpgradeRecord(
                        CloudService.CCE,
                        "https://cce.my-kualalumpur-1.myhuaweicloud.com",
                        "6204a5bd270343b5885144cf9c8c158d",
                        "c8c2b7de-4b12-11ee-a0f1-0255ac101a55",
                        UpgradeKind.CLUSTER_UPGRADE,
                        PREPARED)
                .with(known -> {
                    known.taskId("a1f4c3d2-77b0-11ef-9d3a-0255ac100b2e");
                    known.companion("9b0d7c2e-77b3-11ef-8c55-0255ac100b2e");
                    known.target("v1.29.15-r100");
                    known.seen(TaskBaseline.of(tasks(60)));
                    known.sent(true);
                    known.abortedAt(PREPARED.plusSeconds(60));
                    known.autopilot(isAutopilot);
                });

        ResumeToken token = ResumeToken.parse(TokenCodec.encode(written).toString());

        assertThat(token.autopilot()).isEqualTo(isAutopilot);
        assertThat(TokenCodec.decode(token)).usingRecursiveComparison().isEqualTo(written);
    }

    @Test
    void readsTheNodePoolItWrote() {
        UpgradeRecord written = record().with(known -> known.nodePool("np0123456789abcdef0123456789abcdef"));

        assertThat(TokenCodec.decode(
                                ResumeToken.parse(TokenCodec.encode(written).toString()))
                        .nodePool())
                .isEqualTo(written.nodePool());
    }

    @Test
    void returnsItsValues() {
        ResumeToken token = TokenCodec.encode(full());

        assertThat(token.service()).isEqualTo(CloudService.CSS);
        assertThat(token.endpoint()).isEqualTo("https://css.cn-north-4.myhuaweicloud.com");
        assertThat(token.projectId()).isEqualTo("6204a5bd270343b5885144cf9c8c158d");
        assertThat(token.clusterId()).isEqualTo("ea244205-d641-45d9-9dcb-ab2236bcd07e");
        assertThat(token.kind()).isEqualTo(UpgradeKind.IMAGE_UPGRADE);
        assertThat(token.taskId()).isEqualTo("5d0f3c1e-9a47-4b62-8e0d-71c2a4f6b930");
        assertThat(token.target()).isEqualTo("7.10.2_25.2.0_0611");
        assertThat(token.preparedAt()).isEqualTo(PREPARED);
        assertThat(token.autopilot()).isNull();
    }

    @Test
    void isOneShellSafeLineOfAtMostOneKibibyte() {
        assertThat(TokenCodec.encode(full()).toString())
                .matches("cu1\\.css\\.[A-Za-z0-9_-]+")
                .hasSizeLessThanOrEqualTo(1024);
    }

    @Test
    void dropsTheOldestHashesWhenIdsAreLong() {
        String longName = "a".repeat(300);

        ResumeToken token = TokenCodec.encode(full().with(known -> known.taskId(longName)));

        assertThat(token.toString()).hasSizeLessThanOrEqualTo(1024);
        assertThat(TokenCodec.decode(ResumeToken.parse(token.toString())).seen().isNew(task(59)))
                .isFalse();
    }

    @Test
    void rejectsIdsThatDoNotFitIntoAToken() {
        UpgradeRecord tooLong = new UpgradeRecord(
                CloudService.CSS, "https://h", null, "c".repeat(900), UpgradeKind.IMAGE_UPGRADE, PREPARED);

        assertThatThrownBy(() -> TokenCodec.encode(tooLong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not fit into a token");
    }

    /** An id that is too long must not prevent a watch from returning a token. */
    @ParameterizedTest
    @ValueSource(ints = {700, 900, 5_000})
    void identifiesATaskWithALongIdByItsHash(int length) {
        String id = "T-" + "a".repeat(length);
        UpgradeRecord written = full().with(known -> {
            known.taskId(id);
            known.companion("w".repeat(length));
            known.target("v".repeat(length));
        });

        ResumeToken token = TokenCodec.encode(written);

        assertThat(token.toString()).hasSizeLessThanOrEqualTo(1024);
        UpgradeRecord read = TokenCodec.decode(ResumeToken.parse(token.toString()));
        assertThat(read.taskId()).isNull();
        assertThat(read.isTaskKnown()).isTrue();
        assertThat(read.isOf(record().snapshot(PREPARED).task(id, "detail").build()))
                .isTrue();
        assertThat(read.isOf(
                        record().snapshot(PREPARED).task(id + "b", "detail").build()))
                .isFalse();
        assertThat(TokenCodec.encode(read)).isEqualTo(token);
    }

    @Test
    void readsTheTokensOfEarlierReleases() throws IOException {
        try (InputStream lines = ResumeTokenTest.class.getResourceAsStream("/upgrade/tokens.txt")) {
            List<String> tokens = new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(tokens).hasSize(4).allSatisfy(token -> {
                UpgradeRecord read = TokenCodec.decode(ResumeToken.parse(token));
                assertThat(read.autopilot()).isNull();
                assertThat(TokenCodec.decode(
                                ResumeToken.parse(TokenCodec.encode(read).toString())))
                        .usingRecursiveComparison()
                        .isEqualTo(read);
            });
            UpgradeRecord moved = TokenCodec.decode(ResumeToken.parse(tokens.get(1)));
            assertThat(moved.kind()).isEqualTo(UpgradeKind.AZ_CHANGE);
            assertThat(moved.taskId()).isEqualTo("b7ac4c5b-3bda-4feb-a303-eb80f4bce986");
            assertThat(moved.abortedAt()).isEqualTo("2026-01-15T09:30:00.5Z");
            assertThat(TokenCodec.decode(ResumeToken.parse(tokens.get(2))).companion())
                    .isEqualTo("9b0d7c2e-77b3-11ef-8c55-0255ac100b2e");
            assertThat(TokenCodec.decode(ResumeToken.parse(tokens.get(3))).nodePool())
                    .isEqualTo("np0123456789abcdef0123456789abcdef");
        }
    }

    @Test
    void ignoresFieldsOfLaterReleases() {
        String json = "{\"endpoint\":\"https://h\",\"cluster\":\"c1\",\"kind\":\"AZ_CHANGE\","
                + "\"at\":\"2026-01-15T08:00:00Z\",\"later\":{\"a\":[1]}}";

        ResumeToken token = ResumeToken.parse("cu1.css."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8)));

        assertThat(token.kind()).isEqualTo(UpgradeKind.AZ_CHANGE);
        assertThat(token.taskId()).isNull();
        assertThat(token.autopilot()).isNull();
    }

    @Test
    void rejectsAViewThatItDoesNotKnow() {
        String json = "{\"endpoint\":\"https://h\",\"cluster\":\"c1\",\"kind\":\"CLUSTER_UPGRADE\","
                + "\"at\":\"2026-01-15T08:00:00Z\",\"autopilot\":\"perhaps\"}";

        assertThatThrownBy(() -> ResumeToken.parse("cu1.cce."
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(json.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a resume token: its text is damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cu1",
                "cu1.css",
                "cu1.css.%%%",
                "cu1.gke.e30",
                "cu1.css.e30",
                "cu1.css.W10",
                "xx1.css.e30",
                "a.b.c.d"
            })
    void rejectsTextThatIsNotAToken(String text) {
        assertThatThrownBy(() -> ResumeToken.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a resume token: ");
    }

    @Test
    void reportsATokenOfALaterVersion() {
        assertThatThrownBy(() -> ResumeToken.parse("cu2.css.e30"))
                .hasMessageContaining("later than this library supports");
    }

    @Test
    void distinguishesNewTasksFromOldOnes() {
        TaskBaseline seen = TaskBaseline.of(tasks(60));

        assertThat(tasks(60)).noneMatch(seen::isNew);
        assertThat(seen.isNew(task(60))).isTrue();
    }

    /** For tasks beyond the fifty with a hash, only the start time shows that a task is old. */
    @Test
    void treatsATaskWithoutAStartTimeAsOldWhenHashesAreMissing() {
        UpgradeSnapshot oldest =
                record().snapshot(PREPARED).task(task(0).taskId(), "detail").build();

        assertThat(TaskBaseline.of(tasks(51)).isNew(oldest)).isFalse();
        assertThat(TaskBaseline.of(tasks(50)).shorter().isNew(oldest)).isFalse();
    }

    @Test
    void recognizesANewTaskWithoutAStartTime() {
        TaskBaseline seen = TaskBaseline.of(tasks(3));

        assertThat(seen.isNew(
                        record().snapshot(PREPARED).task("other", "detail").build()))
                .isTrue();
        assertThat(seen.isNew(record().snapshot(PREPARED)
                        .task(task(1).taskId(), "detail")
                        .build()))
                .isFalse();
    }
}
