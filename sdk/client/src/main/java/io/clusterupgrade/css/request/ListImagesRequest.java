// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.internal.request.Checks;
import java.util.Objects;

/**
 * A request for the images that a cluster can be upgraded to, one page at a time (see sdk/docs/wire/css.md#listimages).
 * The first image has the offset 0, unlike in the other lists of CSS. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ListImagesRequest extends OffsetRequest<ListImagesRequest> {
    private final String clusterId;
    private final UpgradeType upgradeType;

    private ListImagesRequest(Builder builder) {
        super(builder);
        this.clusterId = builder.clusterId;
        this.upgradeType = builder.upgradeType;
    }

    /**
     * Returns a builder of a request with the service's default offset and limit.
     *
     * @param clusterId the cluster's id
     * @param upgradeType the kind of upgrade that the images are for
     */
    public static Builder builder(String clusterId, UpgradeType upgradeType) {
        return new Builder(clusterId, upgradeType);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the kind of upgrade that the images are for. */
    public UpgradeType upgradeType() {
        return upgradeType;
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Collects the optional values of {@link ListImagesRequest}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends OffsetRequest.Builder<ListImagesRequest, Builder> {
        private final String clusterId;
        private final UpgradeType upgradeType;

        private Builder(String clusterId, UpgradeType upgradeType) {
            super(0);
            this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
            this.upgradeType = Checks.enumValue("upgradeType", upgradeType);
        }

        private Builder(ListImagesRequest request) {
            super(0, request);
            this.clusterId = request.clusterId;
            this.upgradeType = request.upgradeType;
        }

        @Override
        public ListImagesRequest build() {
            return new ListImagesRequest(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
