// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"WatchUpgrade.java", "watch-upgrade.groovy", "watch-upgrade.main.kts", "watch-upgrade.jsh"})
    void areShortAndExplained(String script) throws IOException {
        assertThat(Files.readAllLines(Path.of(script))).hasSizeBetween(15, 40);
        assertThat(Files.readString(Path.of("README.md"))).contains(script);
    }
}
