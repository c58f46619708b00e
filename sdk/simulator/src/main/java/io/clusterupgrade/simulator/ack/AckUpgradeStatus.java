// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

/**
 * What GetUpgradeStatus tells at one instant of task time (ACK sheet 3.1, operation 2, and 4.1 to 4.3).
 *
 * @param status {@code running}, {@code success}, {@code fail}, {@code pause}; empty if never upgraded, which is the
 *     simulator's choice
 * @param step {@code not_start}, {@code prechecking}, {@code upgrading}, {@code pause}, {@code success}; on a failure it
 *     stays where it broke
 * @param errorMessage why it failed; empty otherwise
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
    static final AckUpgradeStatus NEVER_UPGRADED = new AckUpgradeStatus("", "not_start", "", "", "", "");
}
