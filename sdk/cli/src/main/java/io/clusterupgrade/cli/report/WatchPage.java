// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.report;

import io.clusterupgrade.upgrade.model.UpgradeOutcome;

final class WatchPage {
    WatchPage(WatchRecord record, UpgradeOutcome outcome) {}

    String toHtml() {
        return "";
    }
}
