// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * When a cluster's snapshots are made, as the cluster itself shows it (see sdk/docs/wire/css.md#clusters).
 *
 * @param backupEnable whether snapshots are made by themselves
 * @param bakPeriod at what hour, such as {@code 00:00 GMT+08:00}
 * @param bakFrequency how often
 * @param bakKeepDay how many snapshots are kept; a count, whatever its name says
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record SnapshotPolicy(
        @JsonProperty("backupEnable") @Nullable Boolean backupEnable,
        @JsonProperty("bakPeriod") @Nullable String bakPeriod,
        @JsonProperty("bakFrequency") SnapshotFrequency bakFrequency,
        @JsonProperty("bakKeepDay") @Nullable Integer bakKeepDay) {

    /** Gives what a response leaves out its neutral value. */
    public SnapshotPolicy {
        bakFrequency = bakFrequency == null ? SnapshotFrequency.ABSENT : bakFrequency;
    }
}
