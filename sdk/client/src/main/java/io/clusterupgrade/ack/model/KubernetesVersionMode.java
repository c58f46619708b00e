// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The selection of versions to list (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describekubernetesversionmetadata">vendor's documentation</a>
 * @since 0.1.0
 */
public final class KubernetesVersionMode extends OpenEnum {
    /** The response does not contain the value. */
    public static final KubernetesVersionMode ABSENT = new KubernetesVersionMode("");

    /** All versions that the service still supports. */
    public static final KubernetesVersionMode SUPPORTED = new KubernetesVersionMode("supported");

    /** The versions that new clusters may have. */
    public static final KubernetesVersionMode CREATABLE = new KubernetesVersionMode("creatable");

    private KubernetesVersionMode(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static KubernetesVersionMode of(String value) {
        return new KubernetesVersionMode(value);
    }
}
