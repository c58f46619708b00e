// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check of an add-on (see sdk/docs/wire/cce.md#add-ons), with at most one risk. Created by {@link #passed}; the other methods
 * return changed copies.
 *
 * @param addon the template name of the add-on
 * @param version the version that it is checked for
 * @param status {@code Init}, {@code Running}, {@code Failed} or {@code Success}
 * @param message the findings as text; empty for none
 * @param risk the name of the risk; empty for none
 * @param level the level of the risk, {@code Warning} or {@code Fatal}
 * @param created when it was created
 * @param expires when its result expires; null before it has ended
 * @since 0.1.0
 */
public record CceAddonCheck(
        String addon,
        String version,
        String status,
        String message,
        String risk,
        String level,
        Instant created,
        @Nullable Instant expires) {

    /** Returns a check that has passed. */
    public static CceAddonCheck passed(String addon, String version, Instant created, Instant expires) {
        return new CceAddonCheck(addon, version, "Success", "", "", "", created, expires);
    }

    /** Returns a copy with a risk, whose text is the message of the check. */
    public CceAddonCheck withRisk(String name, String riskLevel, String text) {
        return new CceAddonCheck(addon, version, "Failed", text, name, riskLevel, created, expires);
    }

    /** Returns a copy with this status and text, which has no risk. */
    public CceAddonCheck withStatus(String value, String text) {
        return new CceAddonCheck(addon, version, value, text, "", "", created, expires);
    }
}
