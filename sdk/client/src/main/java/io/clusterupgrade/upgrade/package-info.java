// SPDX-License-Identifier: Apache-2.0
/**
 * One lifecycle for the upgrades of all services: start, watch, act, resume.
 *
 * <pre>
 * ClusterUpgrader ─▶ prepare(plan) ─▶ PreparedStart ─▶ start ─▶ Upgrade ─▶ await ─▶ UpgradeOutcome
 *        │                                 │ token()             │ refresh, can, retry, pause, resume, abort, finish
 *        └── resume(token), attach(id), findLatest(), history() ─┘ token()
 * </pre>
 *
 * <p>To read it: {@link io.clusterupgrade.upgrade.ClusterUpgrader} starts and finds upgrades, {@link
 * io.clusterupgrade.upgrade.Upgrade} is one of them, {@link io.clusterupgrade.upgrade.model.UpgradeOutcome} what a watch ends with,
 * {@link io.clusterupgrade.upgrade.model.UpgradeFailure} why it went wrong and what may be done, {@link
 * io.clusterupgrade.upgrade.TokenStore} what survives the process, {@link io.clusterupgrade.upgrade.UpgradeWatcher} a way to
 * watch thousands.
 *
 * <p>Four rules hold throughout. Watching never changes the cloud: a deadline, an interrupt, a lost network or the end of the
 * process only end the watch. A start is sent at most once, whatever happens; its token is kept before it leaves. A word that
 * nobody has documented is never taken for an end. A poll that fails says nothing about the upgrade.
 *
 * <p>The plans are in {@link io.clusterupgrade.upgrade.plan}. What differs between the services is behind {@code
 * UpgradeService}, which is internal. States, permissions, rules and limits stand in {@code sdk/docs/lifecycle.md}.
 */
@NullMarked
package io.clusterupgrade.upgrade;

import org.jspecify.annotations.NullMarked;
