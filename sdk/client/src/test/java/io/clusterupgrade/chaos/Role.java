// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

/** The role of an operation in an upgrade. */
enum Role {
    /** Starts the upgrade. */
    START,
    RETRY,
    PAUSE,
    RESUME,
    ABORT,
    FINISH,
    /** Changes something before the start, such as a check. */
    BEFORE_START,
    READ;

    boolean isAction() {
        return this == RETRY || this == PAUSE || this == RESUME || this == ABORT || this == FINISH;
    }

    boolean isWrite() {
        return this != READ;
    }
}
