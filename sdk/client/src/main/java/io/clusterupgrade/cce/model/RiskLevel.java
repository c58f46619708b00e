// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The severity of a finding (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class RiskLevel extends OpenEnum {
    /** The response does not contain the value. */
    public static final RiskLevel ABSENT = new RiskLevel("");

    /** Information. */
    public static final RiskLevel INFO = new RiskLevel("Info");

    /** A warning that may be skipped. */
    public static final RiskLevel WARNING = new RiskLevel("Warning");

    /** An error that prevents an upgrade. */
    public static final RiskLevel FATAL = new RiskLevel("Fatal");

    private RiskLevel(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static RiskLevel of(String value) {
        return new RiskLevel(value);
    }
}
