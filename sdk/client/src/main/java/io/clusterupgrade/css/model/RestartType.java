// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The target of a restart (see sdk/docs/wire/css.md#restarts).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/RestartClusterMultiRole.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class RestartType extends OpenEnum {
    /** The response does not contain the value. */
    public static final RestartType ABSENT = new RestartType("");

    /** One node, by its id. */
    public static final RestartType NODE = new RestartType("node");

    /** All nodes of given types. */
    public static final RestartType ROLE = new RestartType("role");

    private RestartType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static RestartType of(String value) {
        return new RestartType(value);
    }
}
