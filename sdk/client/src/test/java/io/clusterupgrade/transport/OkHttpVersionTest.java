// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.architecture.NativeImageMetadata;
import io.clusterupgrade.testkit.EmptyClassLoader;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpVersionTest {
    @TempDir
    private Path folder;

    @Test
    void anOlderMajorVersionFirstOnThePathIsRejectedNamingItsJarAndTheExclusion() throws Exception {
        try (URLClassLoader loader = with("OkHttp", "public static final String VERSION = \"4.12.0\";")) {
            assertThatThrownBy(() -> OkHttpVersion.check(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("OkHttp 4.12.0")
                    .hasMessageContaining(folder.toUri().getPath())
                    .hasMessageContaining("exclude com.squareup.okhttp3:okhttp");
        }
    }

    @Test
    void aVersionBeforeTheClassExistedIsRejected() throws Exception {
        try (URLClassLoader loader = with("OkHttpClient", "")) {
            assertThatThrownBy(() -> OkHttpVersion.check(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("OkHttp 3 or older")
                    .hasMessageContaining(folder.toUri().getPath());
        }
    }

    @Test
    void aClassWithoutAVersionIsRejected() throws Exception {
        try (URLClassLoader loader = with("OkHttp", "")) {
            assertThatThrownBy(() -> OkHttpVersion.check(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("unknown");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0.0", "5.1.0", "5.1", "5.0.0-alpha.14"})
    void aTooOldVersion5IsRejectedNamingItsJarAndTheMinimum(String version) throws Exception {
        try (URLClassLoader loader = with("OkHttp", "public static final String VERSION = \"" + version + "\";")) {
            assertThatThrownBy(() -> OkHttpVersion.check(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("com.squareup.okhttp3:okhttp-jvm " + version + " is on the class path (")
                    .hasMessageContaining(folder.toUri().getPath())
                    .hasMessageContaining("), and 5.2 or later is needed: raise its version");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "five", "99999999999999999999.1"})
    void aVersionThatCannotBeParsedIsRejected(String version) throws Exception {
        try (URLClassLoader loader = with("OkHttp", "public static final String VERSION = \"" + version + "\";")) {
            assertThatThrownBy(() -> OkHttpVersion.check(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("OkHttp of unknown version");
        }
    }

    @Test
    void laterVersionsAreAccepted() throws Exception {
        assertThatCode(OkHttpVersion::check).doesNotThrowAnyException();
        for (String version : new String[] {"5.2.0", "5.5.1", "5.10.0", "6.0.0"}) {
            try (URLClassLoader loader = with("OkHttp", "public static final String VERSION = \"" + version + "\";")) {
                assertThatCode(() -> OkHttpVersion.check(loader)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theClassesThatItLooksUpAreInTheMetadataForNativeImage() {
        EmptyClassLoader loader = new EmptyClassLoader();

        assertThatThrownBy(() -> OkHttpVersion.check(loader)).isInstanceOf(IllegalStateException.class);

        assertThat(loader.names()).contains("okhttp3.OkHttp", "okhttp3.OkHttpClient");
        assertThat(NativeImageMetadata.types()).containsAll(loader.names());
    }

    private URLClassLoader with(String name, String body) throws IOException {
        Path source = Files.createDirectories(folder.resolve("okhttp3")).resolve(name + ".java");
        Files.writeString(source, "package okhttp3; public class " + name + " {" + body + "}");
        int status = ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, source.toString());
        assertThat(status).isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    }
}
