// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.upgrade.model.Verification;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads whether the cluster shows a success; null if the cluster could not be read. The task has succeeded in any case.
 */
public final class Verifier {
    private Verifier() {}

    public static CompletableFuture<@Nullable Verification> read(
            UpgradeService<?> service, PollTransport reads, UpgradeRecord record) {
        return service.confirm(reads, record)
                .<@Nullable Verification>thenApply(found -> found)
                .exceptionally(thrown -> {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    return null;
                });
    }
}
