// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.service.TokenCodec;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTokenStoreTest {
    @TempDir
    private Path folder;

    static ResumeToken token(String taskId) {
        return TokenCodec.encode(new UpgradeRecord(
                        CloudService.ACK,
                        "https://cs.cn-hangzhou.aliyuncs.com",
                        null,
                        "c1",
                        UpgradeKind.CLUSTER_UPGRADE,
                        Instant.EPOCH)
                .with(known -> known.taskId(taskId)));
    }

    @Test
    void returnsTheNewestToken() {
        TokenStore store = TokenStore.file(folder.resolve("upgrade.token"));

        assertThat(store.load()).isEmpty();
        store.save(token("T-1"));
        store.save(token("T-2"));

        assertThat(store.load()).contains(token("T-2"));
    }

    @Test
    void leavesNoOtherFiles() throws IOException {
        Path file = folder.resolve("upgrade.token");

        TokenStore.file(file).save(token("T-1"));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(Files.readString(file)).isEqualTo(token("T-1") + "\n");
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        Path file = folder.resolve("upgrade.token");

        TokenStore.file(file).save(token("T-1"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void savesAndLoadsInAnInterruptedThread() {
        TokenStore store = TokenStore.file(folder.resolve("upgrade.token"));
        Thread.currentThread().interrupt();

        store.save(token("T-1"));
        Optional<ResumeToken> loaded = store.load();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(loaded).contains(token("T-1"));
    }

    @Test
    void clears() {
        TokenStore store = TokenStore.file(folder.resolve("upgrade.token"));
        store.save(token("T-1"));

        store.clear();
        store.clear();

        assertThat(store.load()).isEmpty();
    }

    @Test
    void reportsThatATokenCouldNotBeSaved() {
        TokenStore store = TokenStore.file(folder.resolve("missing").resolve("upgrade.token"));

        assertThatThrownBy(() -> store.save(token("T-1")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("could not be saved");
    }

    @Test
    void replacesATokenOnlyIfItIsTheExpectedOne() throws IOException {
        TokenStore store = TokenStore.file(folder.resolve("upgrade.token"));

        assertThat(store.compareAndSave(token("T-0"), token("T-1"))).isFalse();
        assertThat(store.load()).isEmpty();
        assertThat(store.compareAndSave(null, token("T-1"))).isTrue();
        assertThat(store.compareAndSave(null, token("T-2"))).isFalse();
        assertThat(store.compareAndSave(token("T-0"), token("T-2"))).isFalse();
        assertThat(store.load()).contains(token("T-1"));
        assertThat(store.compareAndSave(token("T-1"), token("T-2"))).isTrue();
        assertThat(store.load()).contains(token("T-2"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("upgrade.token"));
        }
    }

    @Test
    void comparesAndSavesInAnInterruptedThread() {
        TokenStore store = TokenStore.file(folder.resolve("upgrade.token"));
        Thread.currentThread().interrupt();

        boolean isSaved = store.compareAndSave(null, token("T-1"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(isSaved).isTrue();
    }

    @Test
    void hasOneWinnerOfManyThreads() throws Exception {
        Path file = folder.resolve("upgrade.token");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 50; round++) {
                TokenStore.file(file).clear();
                List<Callable<Boolean>> contenders = IntStream.range(0, 8)
                        .<Callable<Boolean>>mapToObj(
                                i -> () -> TokenStore.file(file).compareAndSave(null, token("T-" + i)))
                        .toList();
                List<Boolean> won = new ArrayList<>();
                for (Future<Boolean> result : threads.invokeAll(contenders)) {
                    won.add(result.get());
                }
                assertThat(won).containsOnlyOnce(true);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A process that is killed while it saves leaves the lock file, but not the lock. */
    @Test
    void ignoresTheLockFileOfAKilledProcess() throws IOException {
        Path file = folder.resolve("upgrade.token");
        Files.write(folder.resolve("upgrade.token.lock"), new byte[4096]);

        TokenStore.file(file).save(token("T-1"));

        assertThat(TokenStore.file(file).load()).contains(token("T-1"));
        assertThat(folder.resolve("upgrade.token.lock")).doesNotExist();
    }

    @Test
    void rejectsAFileWithoutAToken() throws IOException {
        Path file = Files.writeString(folder.resolve("upgrade.token"), "half a tok");

        assertThatThrownBy(() -> TokenStore.file(file).load()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverReturnsAPartialToken() throws InterruptedException {
        Path file = folder.resolve("upgrade.token");
        TokenStore store = TokenStore.file(file);
        store.save(token("T-0"));
        AtomicBoolean stop = new AtomicBoolean();
        AtomicBoolean broken = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!stop.get()) {
                if (TokenStore.file(file).load().isEmpty()) {
                    broken.set(true);
                }
            }
        });
        reader.setUncaughtExceptionHandler((thread, thrown) -> broken.set(true));

        reader.start();
        for (int i = 0; i < 200; i++) {
            store.save(token("T-" + i));
        }
        stop.set(true);
        reader.join();

        assertThat(broken).isFalse();
    }
}
