// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * A kind of node: which nodes a task works on, and what a node is (see sdk/docs/wire/css.md#updateazbyinstancetype and
 * sdk/docs/wire/css.md#clusters). An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpdateAzByInstanceType.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record InstType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final InstType ABSENT = new InstType("");

    /** All nodes; in requests only. */
    public static final InstType ALL = new InstType("all");

    /** Data nodes. */
    public static final InstType ESS = new InstType("ess");

    /** Cold data nodes. */
    public static final InstType ESS_COLD = new InstType("ess-cold");

    /** Client nodes. */
    public static final InstType ESS_CLIENT = new InstType("ess-client");

    /** Master nodes. */
    public static final InstType ESS_MASTER = new InstType("ess-master");

    /** Logstash nodes; in responses only. */
    public static final InstType LGS = new InstType("lgs");

    /** The word with this text. */
    public static InstType of(String value) {
        return new InstType(value);
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
