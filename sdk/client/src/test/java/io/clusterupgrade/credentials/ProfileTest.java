// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.LogCapture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the three formats, each parsed by the rules of its vendor's tool. */
class ProfileTest {
    @TempDir
    Path dir;

    @Test
    void parsesHuaweiLinesStrictlyAndTheLaterOneWins() {
        Path file = write("""
                \uFEFF[basic]
                ak = first
                ak=AK
                sk = two words
                sk  = two blanks
                sk =SK\t
                [Global]
                project_id= p1
                # iam_endpoint = https://x
                [global]
                ak = other
                """);
        Profile basic = Profile.huawei(file, "basic");

        assertThat(basic.value("ak")).isEqualTo("AK");
        assertThat(basic.value("sk")).isEqualTo("SK");
        assertThat(basic.value("project_id")).as("[Global] is not a section").isEqualTo("p1");
        assertThat(basic.value("iam_endpoint")).isNull();
        assertThat(Profile.huawei(file, "global").value("ak")).isEqualTo("other");
    }

    @Test
    void ignoresBlanksAndCommentsInAlibabaIniFiles() {
        Path file = write("""
                ; a comment
                [default]
                enable = true
                type=access_key # why
                  access_key_id =  id
                access_key_secret = a=b;c#d
                [off]
                type = access_key
                """);
        Profile profile = Profile.alibabaIni(file, "default");

        assertThat(profile.value("type")).isEqualTo("access_key");
        assertThat(profile.value("access_key_id")).isEqualTo("id");
        assertThat(profile.value("access_key_secret")).isEqualTo("a=b;c#d");
        assertThatThrownBy(() -> Profile.alibabaIni(file, "off"))
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("enable = true");
    }

    @Test
    void readsTheNamedElseTheCurrentCliProfile() {
        Path file = write("""
                {"current":"b","profiles":[{"name":"a","mode":"AK","access_key_id":"1"},
                {"name":"b","mode":"StsToken","expired_seconds":900,"enable_vpc":true,"sts_region":null}, 7]}""");

        assertThat(Profile.alibabaCli(file, null).value("mode")).isEqualTo("StsToken");
        assertThat(Profile.alibabaCli(file, null).value("expired_seconds")).isEqualTo("900");
        assertThat(Profile.alibabaCli(file, null).value("enable_vpc")).isEqualTo("true");
        assertThat(Profile.alibabaCli(file, null).value("sts_region")).isNull();
        assertThat(Profile.alibabaCli(file, "a").required("access_key_id")).isEqualTo("1");
        assertThatThrownBy(() -> Profile.alibabaCli(file, "c")).hasMessageContaining("has no profile \"c\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "planted-secret", "[\"planted-secret\"]", "{\"a\":planted-secret}"})
    void rejectsACliFileThatIsNotAJsonObjectWithoutShowingIt(String text) {
        Path file = write(text);

        assertThatThrownBy(() -> Profile.alibabaCli(file, null))
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("is not a JSON object")
                .hasMessageNotContaining("planted-secret")
                .hasNoCause();
    }

    @Test
    void isNotConfiguredOnlyIfTheFileIsMissing() {
        Path none = dir.resolve("none");
        Path file = write("[basic]\nak = planted-secret\n");

        assertThatThrownBy(() -> Profile.huawei(none, "basic"))
                .isInstanceOfSatisfying(
                        CredentialsException.class,
                        e -> assertThat(e.isNotSetUp()).isTrue())
                .hasMessageContaining(none.toString());
        assertThatThrownBy(() -> Profile.huawei(dir, "basic")).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> Profile.huawei(file, "global")).hasMessageContaining("has no profile \"global\"");
        assertThatThrownBy(() -> Profile.huawei(file, "basic").required("sk"))
                .isInstanceOfSatisfying(
                        CredentialsException.class,
                        e -> assertThat(e.isNotSetUp()).isFalse())
                .hasMessageEndingWith(" has no sk.")
                .hasMessageNotContaining("planted-secret");
        assertThat(Profile.huawei(file, "basic")).asString().doesNotContain("planted-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-r--r--"})
    void warnsOnceOfAFileThatOthersCanRead(String permissions) throws IOException {
        Path file = write("[basic]\nak = planted-secret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        try (LogCapture log = LogCapture.start()) {
            Profile.huawei(file, "basic");
            Profile.huawei(file, "basic");

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("can be read by other users"))
                    .singleElement()
                    .asString()
                    .startsWith("WARN")
                    .contains("chmod 600 " + file);
            assertThat(log.lines()).noneMatch(line -> line.contains("planted-secret"));
        }
    }

    @Test
    void warnsOfBothAlibabaFiles() throws IOException {
        Path cli = Files.writeString(dir.resolve("config.json"), "{\"profiles\":[{\"name\":\"default\"}]}");
        Path ini = Files.writeString(dir.resolve("credentials.ini"), "[default]\nenable = true\n");
        for (Path file : new Path[] {cli, ini}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
        try (LogCapture log = LogCapture.start()) {
            Profile.alibabaCli(cli, null);
            Profile.alibabaIni(ini, "default");

            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("WARN") && line.contains("can be read by other users"))
                    .hasSize(2)
                    .anyMatch(line -> line.contains("chmod 600 " + cli))
                    .anyMatch(line -> line.contains("chmod 600 " + ini));
        }
    }

    @Test
    void doesNotWarnOfAPrivateFile() throws IOException {
        Path file = write("[basic]\nak = a\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        try (LogCapture log = LogCapture.start()) {
            Profile.huawei(file, "basic");

            assertThat(log.lines()).noneMatch(line -> line.startsWith("WARN"));
        }
    }

    @Test
    void rejectsAFileLongerThanOneMebibyte() {
        Path file = write(" ".repeat(1024 * 1024 + 1));

        assertThatThrownBy(() -> Profile.huawei(file, "basic")).hasMessageContaining("longer than 1 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsFilesWithAByteOrderMarkAndInUtf16(String charset) throws IOException {
        String json = "{\"profiles\":[{\"name\":\"default\",\"access_key_id\":\"id\"}]}";
        for (String mark : new String[] {"\uFEFF", ""}) {
            Path file = Files.write(dir.resolve("config"), (mark + json).getBytes(charset));
            assertThat(Profile.alibabaCli(file, null).value("access_key_id")).isEqualTo("id");
            Files.write(file, (mark + "[basic]\r\nak = id\r\n").getBytes(charset));
            assertThat(Profile.huawei(file, "basic").value("ak")).isEqualTo("id");
            Files.write(file, (mark + "[default]\r\nenable = true\r\naccess_key_id = id\r\n").getBytes(charset));
            assertThat(Profile.alibabaIni(file, "default").value("access_key_id"))
                    .isEqualTo("id");
            Files.write(file, (mark + "the-token\r\n").getBytes(charset));
            assertThat(TokenFile.of(file).read()).isEqualTo("the-token");
        }
    }

    @Test
    @Timeout(30)
    void doesNotOpenIrregularFiles() throws Exception {
        Path fifo = dir.resolve("fifo");
        assumeThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        Path toFifo = Files.createSymbolicLink(dir.resolve("to-fifo"), fifo);
        for (Path file : new Path[] {fifo, toFifo, Path.of("/dev/zero"), dir}) {
            assertThatThrownBy(() -> Profile.huawei(file, "basic"))
                    .isInstanceOfSatisfying(
                            CredentialsException.class,
                            e -> assertThat(e.isNotSetUp()).isFalse())
                    .hasMessageContaining(file + " cannot be read: it is a ");
            assertThatThrownBy(() -> Profile.alibabaCli(file, null)).hasMessageContaining("cannot be read: it is a ");
            assertThatThrownBy(() -> Profile.alibabaIni(file, "d")).hasMessageContaining("cannot be read: it is a ");
            assertThatThrownBy(() -> TokenFile.of(file).read())
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining("token file " + file + " cannot be read: it is a ");
        }
        Path toFile = Files.createSymbolicLink(dir.resolve("to-file"), write("[basic]\nak = linked\n"));
        assertThat(Profile.huawei(toFile, "basic").value("ak"))
                .as("a link to a regular file")
                .isEqualTo("linked");
        Path toNothing = Files.createSymbolicLink(dir.resolve("to-nothing"), dir.resolve("nothing"));
        assertThatThrownBy(() -> Profile.huawei(toNothing, "basic"))
                .isInstanceOfSatisfying(
                        CredentialsException.class,
                        e -> assertThat(e.isNotSetUp()).isFalse())
                .hasMessageEndingWith("is a link to a file that does not exist.");
        Path loop = dir.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        assertThatThrownBy(() -> Profile.huawei(loop, "basic")).hasMessageContaining(loop + " cannot be read (");
    }

    @Test
    void readsAFileWhoseReportedSizeIsZero() {
        Path status = Path.of("/proc/self/status");
        assumeThat(status).exists();

        assertThatThrownBy(() -> Profile.huawei(status, "basic"))
                .as("the reported size is 0, and the file was read")
                .hasMessageContaining("has no profile \"basic\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to\u00A0ken", "to\tken", "to\nken", "tok\u200Ben", "t\u00F6ken", "\uFFFD"})
    void rejectsAFileWithoutATokenWithoutShowingIt(String text) {
        Path file = write("planted-" + text);

        assertThatThrownBy(() -> TokenFile.of(file).read())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("token file " + file + " does not contain a token: it has a ")
                .hasMessageContaining(" at index ")
                .hasMessageNotContaining("planted");
    }

    @Test
    void readsATokenFileEachTimeAndRejectsAnEmptyOne() throws IOException {
        Path file = write("  the-token\r\n");
        TokenFile token = TokenFile.of(file.toString());

        assertThat(token.read()).isEqualTo("the-token");
        Files.writeString(file, "next\n");
        assertThat(token.read()).isEqualTo("next");
        Files.writeString(file, " \n");
        assertThatThrownBy(token::read).hasMessageContaining("is empty");
        Files.delete(file);
        assertThatThrownBy(token::read)
                .isInstanceOfSatisfying(
                        CredentialsException.class,
                        e -> assertThat(e.isNotSetUp())
                                .as("the file is configured explicitly")
                                .isFalse());
        assertThatThrownBy(() -> TokenFile.of("a\0b")).isInstanceOf(CredentialsException.class);
    }

    private Path write(String text) {
        try {
            return Files.writeString(dir.resolve("profile"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
