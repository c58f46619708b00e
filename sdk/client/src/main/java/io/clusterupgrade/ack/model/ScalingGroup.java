// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machines a node pool is made of (see sdk/docs/wire/ack.md#node-pools-and-nodes). Of its more than fifty members
 * those that matter to upgrades have an accessor; the rest is in {@link #all}. {@link #toString} shows the former only:
 * among the latter is a password.
 *
 * @param all all members by their names on the wire
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusternodepooldetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record ScalingGroup(
        @com.fasterxml.jackson.annotation.JsonValue Map<String, JsonValue> all) {
    static final ScalingGroup EMPTY = new ScalingGroup(Map.of());

    /** Keeps a copy. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScalingGroup {
        all = ImmutableCopies.map(all);
    }

    /** The system image of its machines. */
    public @Nullable String imageId() {
        return text("image_id");
    }

    /** The type of the system image, such as {@code AliyunLinux3}. */
    public @Nullable String imageType() {
        return text("image_type");
    }

    /** The platform of the system image; deprecated by the vendor in favour of the image's type. */
    public @Nullable String platform() {
        return text("platform");
    }

    /** How many machines there shall be. */
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
