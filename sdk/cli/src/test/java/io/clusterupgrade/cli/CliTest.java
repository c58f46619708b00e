// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import io.clusterupgrade.cli.CliFixture.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of the program on a simulated cloud. */
public abstract class CliTest {
    /** The home directory. */
    @TempDir
    protected Path folder;

    /** The cloud and the environment. */
    protected CliFixture cli;

    @BeforeEach
    final void start() {
        cli = new CliFixture(folder);
    }

    @AfterEach
    final void end() {
        cli.close();
    }

    /** Runs the program. */
    protected final Run run(String... arguments) {
        return cli.run(arguments);
    }
}
