// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the images that a cluster can be upgraded to (see sdk/docs/wire/css.md#listimages).
 *
 * @param needUploadUpgradePlugin whether plug-ins built for the target version must be uploaded first; only the
 *     console can do that
 * @param imageInfoList the images of this page; empty when the cluster has the newest image or the region offers none
 * @param totalSize the number of images in all
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListImages.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ImagesPage(
        @JsonProperty("needUploadUpgradePlugin") @Nullable Boolean needUploadUpgradePlugin,
        @JsonProperty("imageInfoList") List<GetTargetImageIdDetail> imageInfoList,
        @JsonProperty("totalSize") @Nullable Integer totalSize) {

    public ImagesPage {
        imageInfoList = ImmutableCopies.list(imageInfoList);
    }
}
