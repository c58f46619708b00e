// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.architecture.NativeImageMetadata;
import io.clusterupgrade.testkit.EmptyClassLoader;
import io.clusterupgrade.testkit.FakeJar;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryTest {
    private static final String REMEDY = ": raise its version where the build sets it (dependencyManagement in Maven, a"
            + " constraint in Gradle), or exclude it from the dependency that brings it.";

    @TempDir
    private Path folder;

    /** The classes identify each library; the jars were tried for real, too. */
    @ParameterizedTest
    @CsvSource({
        "OKIO, okio.Okio, okio-jvm-3.6.0.jar, com.squareup.okio:okio-jvm 3.6.0, 3.14",
        "KOTLIN, kotlin.Unit, kotlin-stdlib-1.6.21.jar, org.jetbrains.kotlin:kotlin-stdlib 1.6.21, 1.8",
        "JACKSON, com.fasterxml.jackson.core.JsonFactory, jackson-core-2.14.3.jar,"
                + " com.fasterxml.jackson.core:jackson-core 2.14.3, 2.15"
    })
    void oneThatIsTooOldIsRejectedInOneSentence(Library library, String known, String jar, String found, String needed)
            throws Exception {
        try (URLClassLoader loader = new FakeJar(folder).with(known, "").loader(jar)) {
            assertThatThrownBy(() -> library.check(loader))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage(found + " is on the class path ("
                            + folder.resolve(jar).toUri().toURL() + "), and " + needed + " or later is needed"
                            + REMEDY);
        }
    }

    @Test
    void theVersionOfTheManifestComesFirst() throws Exception {
        try (URLClassLoader loader =
                new FakeJar(folder).with("okio.Okio", "").version("3.9.1").loader("shaded.jar")) {
            assertThatThrownBy(() -> Library.OKIO.check(loader))
                    .hasMessageStartingWith("com.squareup.okio:okio-jvm 3.9.1 is");
        }
    }

    @Test
    void aJarThatSaysNoVersionIsOfUnknownOne() throws Exception {
        try (URLClassLoader loader = new FakeJar(folder).with("okio.Okio", "").loader("all.jar")) {
            assertThatThrownBy(() -> Library.OKIO.check(loader))
                    .hasMessageStartingWith("com.squareup.okio:okio-jvm of unknown version is on the class path (");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsNotThereIsRejected(Library library) throws Exception {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], null)) {
            assertThatThrownBy(() -> library.check(nothing))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(" is not on the class path, and ")
                    .hasMessageEndingWith(" or later is needed: add it, or leave out what excludes it.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void thoseOfTheBuildPass(Library library) {
        assertThatCode(library::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void theClassesThatItLooksUpAreInTheMetadataForNativeImage(Library library) {
        EmptyClassLoader loader = new EmptyClassLoader();

        assertThatThrownBy(() -> library.check(loader)).isInstanceOf(IllegalStateException.class);

        assertThat(loader.names()).hasSize(2);
        assertThat(NativeImageMetadata.types()).containsAll(loader.names());
    }
}
