// SPDX-License-Identifier: Apache-2.0
/**
 * The seam between the lifecycle and the services: {@link io.clusterupgrade.upgrade.service.UpgradeService} is implemented once
 * for each, in {@code upgrade.css}, {@code upgrade.cce} and {@code upgrade.ack}. With it comes what they share: the record of an
 * upgrade and its token, polls, the tasks from before a start, actions that do not show yet. Not exported.
 */
@NullMarked
package io.clusterupgrade.upgrade.service;

import org.jspecify.annotations.NullMarked;
