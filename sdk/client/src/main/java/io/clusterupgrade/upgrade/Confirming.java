// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import java.util.concurrent.CompletableFuture;

/** Reads whether the cluster shows a success. A cluster that cannot be read leaves it unchecked: the task did succeed. */
final class Confirming {
    private Confirming() {}

    static CompletableFuture<Confirmation> read(UpgradeService<?> service, Reads reads, UpgradeRecord record) {
        return service.confirm(reads, record).exceptionally(thrown -> {
            RuntimeException cause = Reads.cause(thrown);
            if (cause instanceof CloudException || cause instanceof CredentialsException) {
                return Confirmation.UNCHECKED;
            }
            throw cause;
        });
    }
}
