// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.model.UpgradeState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.upgrade.fixture.TestErrors;
import io.clusterupgrade.upgrade.fixture.UpgradeFixture;
import io.clusterupgrade.upgrade.model.StartOutcomeUnknownException;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.service.TokenCodec;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the call of a start throws, and what the token records afterwards. */
class StartOutcomeTest {
    private final VirtualTime time = new VirtualTime();
    private final FakeUpgrades cloud = new FakeUpgrades(time);
    private final UpgradeFixture.Memory store = new UpgradeFixture.Memory();

    private @Nullable Boolean sent() {
        return TokenCodec.decode(store.load().orElseThrow()).sent();
    }

    @ParameterizedTest
    @MethodSource("io.clusterupgrade.upgrade.WriteFailures#rejections")
    void recordsNotSentAfterARejection(RuntimeException failure) {
        cloud.startFails = failure;

        assertThatThrownBy(() -> cloud.prepared().start(store)).isSameAs(failure);

        assertThat(sent()).isFalse();
        assertThat(cloud.polls).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.clusterupgrade.upgrade.WriteFailures#unknownOutcomes")
    void recordsSentAfterAnythingElse(RuntimeException failure) {
        cloud.startFails = failure;
        cloud.seesNothing(1);

        assertThatThrownBy(() -> cloud.prepared().start(store))
                .isInstanceOfSatisfying(
                        StartOutcomeUnknownException.class,
                        e -> assertThat(e.token()).isEqualTo(store.load().orElseThrow()))
                .hasMessageContaining("its task is not listed yet")
                .hasCause(failure);

        assertThat(sent()).isTrue();
        assertThat(time.elapsed()).isEqualTo(Duration.ofMinutes(2));
        assertThat(cloud.starts).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("io.clusterupgrade.upgrade.WriteFailures#unknownOutcomes")
    void findsTheTaskOfAStartWithoutAReadableSuccess(RuntimeException failure) {
        cloud.startFails = failure;
        cloud.seesNothing(3).sees(RUNNING);

        Upgrade upgrade = cloud.prepared().start(store);

        assertThat(upgrade.taskId()).isEqualTo(FakeUpgrades.TASK);
        assertThat(store.load().orElseThrow().taskId()).isEqualTo(FakeUpgrades.TASK);
        assertThat(cloud.starts).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("io.clusterupgrade.upgrade.WriteFailures#errors")
    void recordsSentAfterAnyError(Throwable error) {
        cloud.startFails = error;

        assertThatThrownBy(() -> cloud.prepared().start(store)).isSameAs(error);

        assertThat(sent()).isTrue();
    }

    @Test
    void pollsAgainWhenCustomCodeThrows() {
        cloud.startFails = TestErrors.outcomeUnknown();
        cloud.fails(new IllegalStateException("a provider that is broken once"), TestErrors.connectionLost())
                .sees(RUNNING);

        assertThat(cloud.prepared().start(store).taskId()).isEqualTo(FakeUpgrades.TASK);
    }

    @Test
    void pollsAgainWhenCustomCodeThrowsTheSameExceptionAgain() {
        IllegalStateException same = new IllegalStateException("thrown by a provider that keeps it");
        cloud.startFails = same;
        cloud.fails(same, same).sees(RUNNING);

        assertThat(cloud.prepared().start(store).taskId()).isEqualTo(FakeUpgrades.TASK);
    }

    @Test
    void stopsPollingWhenTheClientIsClosed() {
        cloud.startFails = TestErrors.outcomeUnknown();
        cloud.fails(TestErrors.closed());

        assertThatThrownBy(() -> cloud.prepared().start(store)).isInstanceOf(StartOutcomeUnknownException.class);

        assertThat(cloud.polls).hasSize(1);
        assertThat(time.elapsed()).isZero();
    }

    /** The nano time of a machine may start anywhere, and overflow while an unknown start outcome is resolved. */
    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 1_000_000_000, Long.MIN_VALUE, 0})
    void pollsBeforeReportingAnUnknownOutcomeAtAnyNanoTime(long count) {
        time.countingFrom(count);
        cloud.startFails = TestErrors.outcomeUnknown();
        cloud.seesNothing(1);

        assertThatThrownBy(() -> cloud.prepared().start(store)).isInstanceOf(StartOutcomeUnknownException.class);

        assertThat(cloud.polls).hasSize(24);
        assertThat(time.elapsed()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void reportsThatTheServiceWasNotPolled() {
        cloud.startFails = TestErrors.outcomeUnknown();
        cloud.seesNothing(1);
        PreparedStart prepared = cloud.prepared();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> prepared.start(store))
                .isInstanceOf(StartOutcomeUnknownException.class)
                .hasMessageContaining("the service was not polled");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(cloud.polls).isEmpty();
    }

    @Test
    void rejectsAStartWhoseTokenCannotBeEncodedEvenWithoutAStore() {
        UpgradeRecord tooLong = new UpgradeRecord(
                cloud.record(UpgradeKind.IMAGE_UPGRADE).service(),
                cloud.record(UpgradeKind.IMAGE_UPGRADE).endpoint(),
                null,
                "c".repeat(900),
                UpgradeKind.IMAGE_UPGRADE,
                VirtualTime.START);
        PreparedStart prepared = new PreparedStart(
                cloud,
                new UpgradeService.Prepared(tooLong, (ready, checkpoint, steps) -> ready, record -> {
                    cloud.starts++;
                    return null;
                }),
                options -> cloud.readiness(CssImageUpgrade.sameVersion(), options),
                event -> {});

        assertThatThrownBy(prepared::start).isInstanceOf(IllegalArgumentException.class);

        assertThat(cloud.starts).isZero();
    }
}
