// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.state;

import io.clusterupgrade.cli.host.Host;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where tokens are kept. */
public final class StateOptions {
    /** The directory; null for the default. */
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Directory that remembers the upgrades started here. Default: $$CLUSTERUP_STATE, else"
                    + " ~/.local/state/clusterup.")
    public @Nullable Path state;

    /** Returns the directory. Nothing is read or written. */
    public StateDirectory directory(Host host) {
        String variable = host.variable("CLUSTERUP_STATE");
        Path chosen = state != null ? state : variable == null ? null : Path.of(variable);
        return new StateDirectory(
                chosen == null ? host.directory("XDG_STATE_HOME", ".local/state") : chosen, state != null);
    }
}
