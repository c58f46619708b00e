// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The engine of a cluster or an image (see sdk/docs/wire/css.md#listimages and sdk/docs/wire/css.md#clusters).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListClustersDetails.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class DatastoreType extends OpenEnum {
    /** The response does not contain the value. */
    public static final DatastoreType ABSENT = new DatastoreType("");

    /** Elasticsearch. */
    public static final DatastoreType ELASTICSEARCH = new DatastoreType("elasticsearch");

    /** OpenSearch. */
    public static final DatastoreType OPENSEARCH = new DatastoreType("opensearch");

    /** Logstash, which has no image upgrade. */
    public static final DatastoreType LOGSTASH = new DatastoreType("logstash");

    private DatastoreType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static DatastoreType of(String value) {
        return new DatastoreType(value);
    }
}
