// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import java.util.concurrent.CompletionException;

/** The two ways to watch. */
enum Way {
    BLOCKING,
    ASYNC;

    UpgradeOutcome watch(Upgrade upgrade, AwaitOptions options) {
        if (this == BLOCKING) {
            return upgrade.await(options);
        }
        try (UpgradeWatcher watcher = UpgradeWatcher.create()) {
            return upgrade.awaitAsync(watcher, options).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
