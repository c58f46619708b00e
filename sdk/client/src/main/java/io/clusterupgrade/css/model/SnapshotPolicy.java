// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot policy as part of the details of a cluster (see sdk/docs/wire/css.md#clusters).
 *
 * @param backupEnable whether snapshots are created automatically
 * @param bakPeriod the time of day at which snapshots are created, such as {@code 00:00 GMT+08:00}
 * @param bakFrequency how often snapshots are created
 * @param bakKeepDay how many snapshots are kept; a count, although its name suggests days
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotPolicy(
        @JsonProperty("backupEnable") @Nullable Boolean backupEnable,
        @JsonProperty("bakPeriod") @Nullable String bakPeriod,
        @JsonProperty("bakFrequency") SnapshotFrequency bakFrequency,
        @JsonProperty("bakKeepDay") @Nullable Integer bakKeepDay) {

    public SnapshotPolicy {
        bakFrequency = bakFrequency == null ? SnapshotFrequency.ABSENT : bakFrequency;
    }
}
