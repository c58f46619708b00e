// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The type of a node, or of the nodes that a task works on (see sdk/docs/wire/css.md#updateazbyinstancetype and
 * sdk/docs/wire/css.md#clusters).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpdateAzByInstanceType.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class InstType extends OpenEnum {
    /** The response does not contain the value. */
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

    private InstType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static InstType of(String value) {
        return new InstType(value);
    }
}
