// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.PlannedCall;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** Texts of plans that are the same in every process, and what a start of them costs. */
final class PlanText {
    private PlanText() {}

    /** Returns all that a plan sends and accepts. */
    static String full(UpgradePlan plan) {
        return plan.getClass().getSimpleName() + "\n" + target(plan) + "\n" + plan.preview() + "\n"
                + new TreeSet<>(plan.acceptedWarnings()) + plan.allWarningsAccepted();
    }

    /** Returns what a plan leads to, for users. */
    static String target(UpgradePlan plan) {
        if (plan instanceof CssImageUpgrade upgrade) {
            return upgrade.version() != null
                    ? upgrade.version()
                    : upgrade.imageId() != null ? "image " + upgrade.imageId() : upgrade.upgradeType() + " image";
        } else if (plan instanceof CssAzChange change) {
            return "zones " + change.sourceAz() + " to " + change.targetAz();
        } else if (plan instanceof CceClusterUpgrade upgrade) {
            return upgrade.targetVersion();
        } else if (plan instanceof AckClusterUpgrade upgrade) {
            return upgrade.version();
        }
        AckNodePoolUpgrade pool = (AckNodePoolUpgrade) plan;
        return "node pool " + pool.nodepoolId()
                + (pool.kubernetesVersion() == null ? "" : " " + pool.kubernetesVersion());
    }

    /** Returns how many writes a start makes, at least 1. */
    static int writes(UpgradePlan plan) {
        return Math.max(
                1, (int) plan.calls().stream().filter(PlannedCall::isWrite).count());
    }

    /** Returns the first half of the SHA-256 of a text in hexadecimal form. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, digest.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
