// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How bad a finding is (see sdk/docs/wire/cce.md#prechecktask). An open set: any other text is kept. Equality ignores
 * case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record RiskLevel(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final RiskLevel ABSENT = new RiskLevel("");

    /** To be known. */
    public static final RiskLevel INFO = new RiskLevel("Info");

    /** May be skipped. */
    public static final RiskLevel WARNING = new RiskLevel("Warning");

    /** Stops an upgrade. */
    public static final RiskLevel FATAL = new RiskLevel("Fatal");

    /** The word with this text. */
    public static RiskLevel of(String value) {
        return new RiskLevel(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
