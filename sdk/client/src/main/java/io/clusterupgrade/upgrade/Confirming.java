// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads whether the cluster shows a success: null if the cluster could not be read. The task did succeed all the same. */
final class Confirming {
    private Confirming() {}

    static CompletableFuture<@Nullable Confirmation> read(
            UpgradeService<?> service, Reads reads, UpgradeRecord record) {
        return service.confirm(reads, record)
                .<@Nullable Confirmation>thenApply(found -> found)
                .exceptionally(thrown -> {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    return null;
                });
    }
}
