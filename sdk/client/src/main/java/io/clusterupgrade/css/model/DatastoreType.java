// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * The engine of a cluster or an image (see sdk/docs/wire/css.md#listimages and sdk/docs/wire/css.md#clusters). An open
 * set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListClustersDetails.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record DatastoreType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final DatastoreType ABSENT = new DatastoreType("");

    /** Elasticsearch. */
    public static final DatastoreType ELASTICSEARCH = new DatastoreType("elasticsearch");

    /** OpenSearch. */
    public static final DatastoreType OPENSEARCH = new DatastoreType("opensearch");

    /** Logstash, which has no image upgrade. */
    public static final DatastoreType LOGSTASH = new DatastoreType("logstash");

    /** The word with this text. */
    public static DatastoreType of(String value) {
        return new DatastoreType(value);
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
