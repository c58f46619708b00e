// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The kind of a finding (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class CheckItemKind extends OpenEnum {
    /** The response does not contain the value. */
    public static final CheckItemKind ABSENT = new CheckItemKind("");

    /** An error that must be fixed. */
    public static final CheckItemKind EXCEPTION = new CheckItemKind("Exception");

    /** A risk that may be skipped once confirmed. */
    public static final CheckItemKind RISK = new CheckItemKind("Risk");

    private CheckItemKind(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static CheckItemKind of(String value) {
        return new CheckItemKind(value);
    }
}
