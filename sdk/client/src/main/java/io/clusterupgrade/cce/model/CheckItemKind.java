// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How serious a finding is (see sdk/docs/wire/cce.md#prechecktask). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record CheckItemKind(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final CheckItemKind ABSENT = new CheckItemKind("");

    /** Must be put right. */
    public static final CheckItemKind EXCEPTION = new CheckItemKind("Exception");

    /** May be skipped by one who knows. */
    public static final CheckItemKind RISK = new CheckItemKind("Risk");

    /** The word with this text. */
    public static CheckItemKind of(String value) {
        return new CheckItemKind(value);
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
