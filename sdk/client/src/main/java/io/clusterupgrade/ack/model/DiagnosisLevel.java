// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The level of a result of a diagnosis (see sdk/docs/wire/ack.md#diagnoses).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterdiagnosischeckitems">vendor's documentation</a>
 * @since 0.1.0
 */
public final class DiagnosisLevel extends OpenEnum {
    /** The response does not contain the value. */
    public static final DiagnosisLevel ABSENT = new DiagnosisLevel("");

    /** Nothing is wrong. */
    public static final DiagnosisLevel NORMAL = new DiagnosisLevel("normal");

    /** Something may be wrong. */
    public static final DiagnosisLevel WARNING = new DiagnosisLevel("warning");

    /** Something is wrong. */
    public static final DiagnosisLevel ERROR = new DiagnosisLevel("error");

    private DiagnosisLevel(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static DiagnosisLevel of(String value) {
        return new DiagnosisLevel(value);
    }
}
