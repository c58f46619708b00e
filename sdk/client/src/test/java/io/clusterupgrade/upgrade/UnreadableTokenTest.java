// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.testkit.ChildJvm;
import io.clusterupgrade.upgrade.model.ResumeToken;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that an unreadable token does not count as absent, which would start a second upgrade. */
@Timeout(60)
class UnreadableTokenTest {
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @TempDir
    private Path folder;

    private static final ResumeToken TOKEN = FileTokenStoreTest.token("T-1");

    private void assertUnreadable(Path file, String reason) {
        TokenStore store = TokenStore.file(file);

        assertThatThrownBy(store::load)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason)
                .hasMessageContaining("do not start again");
        assertThatThrownBy(() -> store.compareAndSave(null, TOKEN)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void isNotAFolder() throws IOException {
        assertUnreadable(Files.createDirectory(folder.resolve("token")), "not a regular file");
    }

    @Test
    void isNotAbsentInAMissingFolder() {
        assertUnreadable(folder.resolve("not-mounted").resolve("token"), "not-mounted");
    }

    @Test
    void isNotBelowAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "no folder");

        assertUnreadable(file.resolve("token"), "the token could not be read");
    }

    @Test
    void isNotALinkWithoutATarget() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("token"), folder.resolve("not-mounted"));

        assertUnreadable(link, "link without a target");
    }

    @Test
    void isNotALoopOfLinks() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("token"), folder.resolve("other"));
        Files.createSymbolicLink(folder.resolve("other"), link);

        assertUnreadable(link, "symbolic links");
    }

    @Test
    void isNotAPipe() throws Exception {
        Path pipe = folder.resolve("token");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertUnreadable(pipe, "not a regular file");
    }

    @Test
    void isNotADevice() {
        assertThatThrownBy(TokenStore.file(Path.of("/dev/zero"))::load)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("not a regular file");
    }

    @Test
    void isNotAHugeFile() throws IOException {
        Path file = folder.resolve("token");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(3L << 30);
        }

        assertUnreadable(file, "longer than a token");
    }

    /** Permissions may not apply to the user that runs the tests; a lack of descriptors applies to every user. */
    @Test
    void isNotAbsentForAProcessWithoutDescriptors() throws Exception {
        Path file = folder.resolve("token");
        TokenStore.file(file).save(TOKEN);

        Process child = ChildJvm.startWithDescriptors(256, DescriptorlessProgram.class, file.toString());

        assertThat(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("java.io.UncheckedIOException")
                .contains("Too many open files");
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "half a tok", "\u0000\u0001\u0002", "cu1.css.e30", "{\"token\":1}"})
    void rejectsSomethingElse(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), content);
        TokenStore store = TokenStore.file(file);

        assertThatThrownBy(store::load)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("check the cluster before you delete the file");
        assertThatThrownBy(() -> store.compareAndSave(null, TOKEN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(file).hasContent(content);
    }

    /** Editors add a byte-order mark, and PowerShell writes UTF-16. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void readsTheTextInOtherEncodings(String charset) throws IOException {
        Path file = folder.resolve("token");
        Files.write(file, (TOKEN + "\r\n").getBytes(charset));

        assertThat(TokenStore.file(file).load()).contains(TOKEN);
    }

    @Test
    void readsTheTextAfterAByteOrderMark() throws IOException {
        Path file = folder.resolve("token");
        Files.write(file, UTF_8_MARK);
        Files.writeString(file, TOKEN + "\n", StandardOpenOption.APPEND);

        assertThat(TokenStore.file(file).load()).contains(TOKEN);
    }

    @Test
    void isAbsentOnlyWhenThereIsNoFile() {
        assertThat(TokenStore.file(folder.resolve("token")).load()).isEmpty();
    }

    @Test
    void isReadAndReplacedThroughALink() throws IOException {
        Path volume = Files.createDirectory(folder.resolve("volume"));
        Path target = volume.resolve("token");
        TokenStore.file(target).save(TOKEN);
        Path link = Files.createSymbolicLink(folder.resolve("token"), target);
        TokenStore store = TokenStore.file(link);

        assertThat(store.load()).contains(TOKEN);
        store.save(FileTokenStoreTest.token("T-2"));

        assertThat(link).isSymbolicLink();
        assertThat(TokenStore.file(target).load()).contains(FileTokenStoreTest.token("T-2"));
        store.clear();
        assertThat(store.load()).isEmpty();
        assertThat(TokenStore.file(target).load()).isEmpty();
    }
}
