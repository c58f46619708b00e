// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

/**
 * Thrown when a program is killed. Later operations have no effect: its transport and its store do nothing any more.
 */
final class ProcessDiedError extends Error {
    private static final long serialVersionUID = 1L;

    ProcessDiedError(String moment) {
        super(moment);
    }
}
