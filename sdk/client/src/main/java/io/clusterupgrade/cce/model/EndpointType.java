// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * From where an API server is reached (see sdk/docs/wire/cce.md#clusters). An open set: any other text is kept.
 * Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @since 0.1.0
 */
public record EndpointType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final EndpointType ABSENT = new EndpointType("");

    /** From the VPC. */
    public static final EndpointType INTERNAL = new EndpointType("Internal");

    /** From everywhere. */
    public static final EndpointType EXTERNAL = new EndpointType("External");

    /** Through the API gateway of Open Telekom Cloud. */
    public static final EndpointType EXTERNAL_OTC = new EndpointType("external_otc");

    /** The word with this text. */
    public static EndpointType of(String value) {
        return new EndpointType(value);
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
