// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

/** The starts between two numbers of {@link CceContext#nextNumber}, both exclusive. */
record CceWindow(int after, int before) {
    boolean contains(int number) {
        return number > after && number < before;
    }
}
