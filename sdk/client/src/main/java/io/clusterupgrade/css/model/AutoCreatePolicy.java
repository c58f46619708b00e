// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether, when and where to a cluster's snapshots are made (see sdk/docs/wire/css.md#snapshot-settings).
 *
 * @param enable whether snapshots are made by themselves
 * @param bucket the OBS bucket they go to
 * @param basePath the path in the bucket
 * @param agency the IAM agency that may write there
 * @param prefix how their names begin
 * @param period at what hour, such as {@code 00:00 GMT+08:00}
 * @param frequency how often
 * @param indices the indices they have, {@code *} standing for any text; empty when the cloud does not say
 * @param snapshotCmkId the key that encrypts them
 * @param maxSnapshotBytesPerSeconds how fast a node saves, such as {@code 40mb}
 * @param maxRestoreBytesPerSeconds how fast a node restores, such as {@code 40mb}
 * @param keepday how many are kept
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

    /** Gives what a response leaves out its neutral value. */
    public AutoCreatePolicy {
        frequency = frequency == null ? SnapshotFrequency.ABSENT : frequency;
        indices = ImmutableCopies.list(indices);
    }
}
