// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.model.UpgradeState.FAILED;
import static io.clusterupgrade.upgrade.model.UpgradeState.RUNNING;
import static io.clusterupgrade.upgrade.model.UpgradeState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.testkit.LogCapture;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.upgrade.fixture.TestErrors;
import io.clusterupgrade.upgrade.fixture.UpgradeFixture;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.service.TokenCodec;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests two users of one store: a token is replaced only by its owner. */
class SharedStoreTest {
    private final VirtualTime time = new VirtualTime();
    private final FakeUpgrades cloud = new FakeUpgrades(time);
    private final UpgradeFixture.Memory store = new UpgradeFixture.Memory();

    /** Returns a prepared start that runs an action just before its request is sent. */
    private PreparedStart prepared(Runnable whileReadying) {
        UpgradeRecord record = cloud.record(UpgradeKind.IMAGE_UPGRADE);
        return new PreparedStart(
                cloud,
                new UpgradeService.Prepared(
                        record,
                        (ready, checkpoint, steps) -> {
                            whileReadying.run();
                            return ready;
                        },
                        sent -> {
                            cloud.starts++;
                            return FakeUpgrades.TASK;
                        }),
                options -> cloud.readiness(CssImageUpgrade.sameVersion(), options),
                event -> {});
    }

    @Test
    void sendsOneOfTwoStartsThatArePreparedConcurrently() {
        PreparedStart winner = prepared(() -> {});
        time.pass(Duration.ofSeconds(1));
        PreparedStart loser = prepared(() -> winner.start(store));

        assertThatThrownBy(() -> loser.start(store))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("another process has changed the token");

        assertThat(cloud.starts).isEqualTo(1);
        assertThat(store.load().orElseThrow().preparedAt()).isEqualTo(VirtualTime.START);
        assertThat(store.load().orElseThrow().taskId()).isEqualTo(FakeUpgrades.TASK);
    }

    @Test
    void sendsOneOfTwoStartsWhoseTokensAreEqual() {
        PreparedStart winner = prepared(() -> {});
        PreparedStart loser = prepared(() -> winner.start(store));

        assertThatThrownBy(() -> loser.start(store)).isInstanceOf(StartRejectedException.class);

        assertThat(cloud.starts).isEqualTo(1);
    }

    @Test
    void rejectsAStartOverATokenThatMayHaveBeenSent() {
        prepared(() -> {}).start(store);
        time.pass(Duration.ofSeconds(1));

        assertThatThrownBy(() -> prepared(() -> {}).start(store))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("task task-1")
                .hasMessageContaining("Resume it; or, when you are done with it, call TokenStore.clear()");

        assertThat(cloud.starts).isEqualTo(1);
        store.clear();
        prepared(() -> {}).start(store);
        assertThat(cloud.starts).isEqualTo(2);
    }

    @Test
    void replacesATokenThatWasNotSent() {
        cloud.startFails = TestErrors.response(409, "CSS.0011");
        assertThatThrownBy(() -> cloud.prepared().start(store)).isSameAs(cloud.startFails);
        time.pass(Duration.ofDays(1));

        prepared(() -> {}).start(store);

        assertThat(cloud.starts).isEqualTo(2);
        assertThat(store.load().orElseThrow().taskId()).isEqualTo(FakeUpgrades.TASK);
    }

    @Test
    void startsWithATokenThatItsCallerSavedBefore() {
        PreparedStart prepared = prepared(() -> {});
        store.save(prepared.token());

        prepared.start(store);

        assertThat(cloud.starts).isEqualTo(1);
    }

    @Test
    void startsNothingWhenTheStoreIsClearedMeanwhile() {
        assertThatThrownBy(() -> prepared(store::clear).start(store)).isInstanceOf(StartRejectedException.class);

        assertThat(cloud.starts).isZero();
        assertThat(store.load()).isEmpty();
    }

    @Test
    void keepsTheTokenOfAnotherProcessAndLogsAWarning() {
        cloud.sees(FAILED);
        Upgrade upgrade = prepared(() -> {}).start(store);
        ResumeToken another = TokenCodec.encode(cloud.record(UpgradeKind.AZ_CHANGE));
        store.save(another);

        try (LogCapture log = LogCapture.start()) {
            upgrade.abort();

            assertThat(log.messages(TokenSaver.class, "WARN"))
                    .containsExactly("the token of CSS c1 was not saved: the store has another one, or was cleared");
        }
        assertThat(store.load()).contains(another);
    }

    @Test
    void keepsAStoreEmptyThatItsUserHasCleared() {
        cloud.sees(FAILED);
        Upgrade upgrade = prepared(() -> {}).start(store);
        store.clear();

        upgrade.abort();

        assertThat(store.load()).isEmpty();
    }

    @Test
    void acceptsTheSameTokenFromTwoProcessesThatResume() {
        cloud.sees(RUNNING);
        ResumeToken before = TokenCodec.encode(cloud.record(UpgradeKind.IMAGE_UPGRADE));
        store.save(before);
        Upgrade one = new Upgrade(cloud, TokenCodec.decode(before), new TokenSaver(store, before));
        Upgrade other = new Upgrade(cloud, TokenCodec.decode(before), new TokenSaver(store, before));

        try (LogCapture log = LogCapture.start()) {
            one.refresh();
            other.refresh();

            assertThat(log.messages(TokenSaver.class, "WARN")).isEmpty();
        }
        assertThat(store.load().orElseThrow().taskId()).isEqualTo(FakeUpgrades.TASK);
    }

    /** The token may have been passed on without the store. */
    @Test
    void savesTheTaskIdOfATokenFromElsewhereInAnEmptyStore() {
        cloud.sees(RUNNING);
        ResumeToken before = TokenCodec.encode(cloud.record(UpgradeKind.IMAGE_UPGRADE));

        new Upgrade(cloud, TokenCodec.decode(before), new TokenSaver(store, before)).refresh();

        assertThat(store.load().orElseThrow().taskId()).isEqualTo(FakeUpgrades.TASK);
    }

    static Stream<Throwable> anything() {
        return Stream.concat(
                WriteFailures.errors(),
                Stream.of(new IllegalStateException("secret-of-the-store"), new IOException("secret-of-the-store")));
    }

    @ParameterizedTest
    @MethodSource("anything")
    void continuesToWatchWhateverAStoreThrows(Throwable thrown) {
        cloud.sees(RUNNING, SUCCEEDED);
        Upgrade upgrade = new Upgrade(
                cloud, cloud.record(UpgradeKind.IMAGE_UPGRADE), new TokenSaver(new BrokenStore(thrown, false)));

        try (LogCapture log = LogCapture.start()) {
            assertThat(upgrade.await().state()).isEqualTo(SUCCEEDED);

            assertThat(log.messages(TokenSaver.class, "WARN"))
                    .first()
                    .asString()
                    .contains(thrown.getClass().getName());
            assertThat(log.lines()).noneMatch(line -> line.contains("secret-of-the-store"));
        }
    }

    @ParameterizedTest
    @MethodSource("anything")
    void startsNothingWhateverAStoreThrows(Throwable thrown) {
        assertThatThrownBy(() -> prepared(() -> {}).start(new BrokenStore(thrown, true)))
                .isSameAs(thrown);
        assertThatThrownBy(() -> prepared(() -> {}).start(new BrokenStore(thrown, false)))
                .isSameAs(thrown);

        assertThat(cloud.starts).isZero();
    }

    private record BrokenStore(Throwable thrown, boolean isReadable) implements TokenStore {
        @Override
        public void save(ResumeToken token) {
            throw TestErrors.<RuntimeException>sneaky(thrown);
        }

        @Override
        public Optional<ResumeToken> load() {
            if (!isReadable) {
                throw TestErrors.<RuntimeException>sneaky(thrown);
            }
            return Optional.empty();
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException("clear is not expected");
        }
    }
}
