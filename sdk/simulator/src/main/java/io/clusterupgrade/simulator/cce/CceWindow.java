// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

/** What was started between two moments, by the numbers of {@link CceContext#nextNumber}; both ends are outside. */
record CceWindow(int after, int before) {
    boolean holds(int number) {
        return number > after && number < before;
    }
}
