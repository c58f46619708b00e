// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machines of a node pool (see sdk/docs/wire/ack.md#node-pools-and-nodes). It has more than fifty fields. Those
 * that matter for upgrades have an accessor; {@link #all} has all of them. {@link #toString} shows only the fields
 * with an accessor: one of the others is a password.
 *
 * @param all all fields by their names on the wire
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record ScalingGroup(
        @com.fasterxml.jackson.annotation.JsonValue Map<String, JsonValue> all) {
    static final ScalingGroup EMPTY = new ScalingGroup(Map.of());

    /** Copies the map. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScalingGroup {
        all = ImmutableCopies.map(all);
    }

    /** Returns the system image of its machines. */
    public @Nullable String imageId() {
        return text("image_id");
    }

    /** Returns the type of the system image, such as {@code AliyunLinux3}. */
    public @Nullable String imageType() {
        return text("image_type");
    }

    /** Returns the platform of the system image; deprecated by the vendor in favour of the image's type. */
    public @Nullable String platform() {
        return text("platform");
    }

    /** Returns the desired number of machines. */
    public @Nullable Long desiredSize() {
        String text = text("desired_size");
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "ScalingGroup[imageId=" + imageId() + ", imageType=" + imageType() + ", platform=" + platform()
                + ", desiredSize=" + desiredSize() + "]";
    }

    private @Nullable String text(String member) {
        JsonValue found = all.get(member);
        return found == null || found.asText().isEmpty() ? null : found.asText();
    }
}
