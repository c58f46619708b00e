// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack.model;

/**
 * The result of GetUpgradeStatus at one instant of task time (see sdk/docs/wire/ack.md#getupgradestatus and
 * sdk/docs/wire/ack.md#states).
 *
 * @param status {@code running}, {@code success}, {@code fail}, {@code pause}; empty if never upgraded, and {@code fail}
 *     after a cancel, which are the simulator's choices
 * @param step {@code not_start}, {@code prechecking}, {@code upgrading}, {@code pause}, {@code success}; after a failure it
 *     is the failed step
 * @param errorMessage the reason of its failure; empty otherwise
 * @param precheckReportId 32 hex digits; empty if never upgraded
 * @param taskStatus {@code running}, {@code Success}, {@code Failed}; empty if never upgraded
 * @param taskMessage a text
 * @since 0.1.0
 */
public record AckUpgradeStatus(
        String status,
        String step,
        String errorMessage,
        String precheckReportId,
        String taskStatus,
        String taskMessage) {
    /** The status of a cluster that has never been upgraded. */
    public static final AckUpgradeStatus NEVER_UPGRADED = new AckUpgradeStatus("", "not_start", "", "", "", "");
}
