// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * Which versions to list (see sdk/docs/wire/ack.md#clusters-and-versions). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describekubernetesversionmetadata">vendor's documentation</a>
 * @since 0.1.0
 */
public record KubernetesVersionMode(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final KubernetesVersionMode ABSENT = new KubernetesVersionMode("");

    /** All versions the service still supports. */
    public static final KubernetesVersionMode SUPPORTED = new KubernetesVersionMode("supported");

    /** The versions that new clusters may have. */
    public static final KubernetesVersionMode CREATABLE = new KubernetesVersionMode("creatable");

    /** The word with this text. */
    public static KubernetesVersionMode of(String value) {
        return new KubernetesVersionMode(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
