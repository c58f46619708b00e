// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

/** A step or stage of a task at one instant. */
record StepSnapshot(String name, PartState state) {}
