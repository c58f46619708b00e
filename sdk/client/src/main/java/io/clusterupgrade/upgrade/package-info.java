// SPDX-License-Identifier: Apache-2.0
/**
 * Starts, watches, controls and resumes upgrades, with one lifecycle for all services.
 *
 * <pre>
 * ClusterUpgrader ─▶ prepare(plan) ─▶ PreparedStart ─▶ start ─▶ Upgrade ─▶ await ─▶ UpgradeOutcome
 *        │                                 │ token()             │ refresh, can, retry, pause, resume, abort, finish
 *        └── resume(token), attach(id), findLatest(), history() ─┘ token()
 * </pre>
 *
 * <p>Main types: {@link io.clusterupgrade.upgrade.ClusterUpgrader} starts and finds upgrades, {@link
 * io.clusterupgrade.upgrade.Upgrade} is one of them, {@link io.clusterupgrade.upgrade.model.UpgradeOutcome} what a
 * watch ends with, {@link io.clusterupgrade.upgrade.model.UpgradeFailure} describes a failure and the actions that are
 * available, {@link io.clusterupgrade.upgrade.TokenStore} keeps the resume token outside the process, and {@link
 * io.clusterupgrade.upgrade.UpgradeWatcher} watches thousands of upgrades.
 *
 * <p>Four rules hold throughout. Watching never changes the cloud: a deadline, an interrupt or the end of the process
 * ends only the watch, and a lost network only delays it. A start is sent at most once; its token is saved before it is
 * sent. An undocumented state never ends a watch. A failed poll says nothing about the upgrade.
 *
 * <p>The plans are in {@link io.clusterupgrade.upgrade.plan}; {@link io.clusterupgrade.upgrade.readiness} reports whether a
 * cluster is ready for one. What differs between the services is behind {@code
 * UpgradeService}, which is internal. {@code sdk/docs/lifecycle.md} describes the states, the available actions, the
 * rules and the limits.
 */
@NullMarked
package io.clusterupgrade.upgrade;

import org.jspecify.annotations.NullMarked;
