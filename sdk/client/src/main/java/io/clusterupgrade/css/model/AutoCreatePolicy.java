// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policy for automatic snapshots of a cluster (see sdk/docs/wire/css.md#snapshot-settings).
 *
 * @param enable whether snapshots are created automatically
 * @param bucket the OBS bucket that stores the snapshots
 * @param basePath the path in the bucket
 * @param agency the IAM agency with write access to the bucket
 * @param prefix the prefix of the snapshots' names
 * @param period the time of day at which snapshots are created, such as {@code 00:00 GMT+08:00}
 * @param frequency how often snapshots are created
 * @param indices the indices that the snapshots contain; {@code *} matches any text; empty when the response does not
 *     have them
 * @param snapshotCmkId the key that encrypts them
 * @param maxSnapshotBytesPerSeconds the most that a node saves per second, such as {@code 40mb}
 * @param maxRestoreBytesPerSeconds the most that a node restores per second, such as {@code 40mb}
 * @param keepday how many snapshots are kept
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowAutoCreatePolicy.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record AutoCreatePolicy(
        @JsonProperty("enable") @Nullable Boolean enable,
        @JsonProperty("bucket") @Nullable String bucket,
        @JsonProperty("basePath") @Nullable String basePath,
        @JsonProperty("agency") @Nullable String agency,
        @JsonProperty("prefix") @Nullable String prefix,
        @JsonProperty("period") @Nullable String period,
        @JsonProperty("frequency") SnapshotFrequency frequency,
        @JsonProperty("indices") List<String> indices,
        @JsonProperty("snapshotCmkId") @Nullable String snapshotCmkId,

        @JsonProperty("maxSnapshotBytesPerSeconds") @Nullable String maxSnapshotBytesPerSeconds,

        @JsonProperty("maxRestoreBytesPerSeconds") @Nullable String maxRestoreBytesPerSeconds,
        @JsonProperty("keepday") @Nullable Integer keepday) {

    public AutoCreatePolicy {
        frequency = frequency == null ? SnapshotFrequency.ABSENT : frequency;
        indices = ImmutableCopies.list(indices);
    }
}
