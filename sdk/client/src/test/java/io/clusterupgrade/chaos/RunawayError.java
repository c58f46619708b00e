// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

/** Thrown when a run does not end: too many calls, or too much virtual time. */
final class RunawayError extends Error {
    private static final long serialVersionUID = 1L;

    RunawayError(String message) {
        super(message);
    }
}
