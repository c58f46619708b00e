// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.OperationBuilder;

/** Builds the definitions of the operations of CCE, which have version v3 of the API; those on snapshots have another. */
final class CceDefinition {
    private static final String VERSION = "v3";

    private CceDefinition() {}

    /** Starts a GET that changes nothing. */
    static OperationBuilder<Void> read(String name, String path) {
        return Operation.read(CloudService.CCE, name, "GET", VERSION, path);
    }

    /** Starts an operation that changes something. */
    static OperationBuilder<Void> write(String name, String method, String path) {
        return Operation.write(CloudService.CCE, name, method, VERSION, path);
    }
}
