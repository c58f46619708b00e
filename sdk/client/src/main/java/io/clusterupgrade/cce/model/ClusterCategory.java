// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The category of a cluster (see sdk/docs/wire/cce.md#clusters).
 *
 * @since 0.1.0
 */
public final class ClusterCategory extends OpenEnum {
    /** The response does not contain the value. */
    public static final ClusterCategory ABSENT = new ClusterCategory("");

    /** A standard cluster. */
    public static final ClusterCategory CCE = new ClusterCategory("CCE");

    /** A Turbo cluster. */
    public static final ClusterCategory TURBO = new ClusterCategory("Turbo");

    private ClusterCategory(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ClusterCategory of(String value) {
        return new ClusterCategory(value);
    }
}
