// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The kind of what a diagnosis looks at (see sdk/docs/wire/ack.md#diagnoses).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-createclusterdiagnosis">vendor's documentation</a>
 * @since 0.1.0
 */
public final class DiagnosisType extends OpenEnum {
    /** The response does not contain the value. */
    public static final DiagnosisType ABSENT = new DiagnosisType("");

    /** The cluster. */
    public static final DiagnosisType CLUSTER = new DiagnosisType("cluster");

    /** A node. */
    public static final DiagnosisType NODE = new DiagnosisType("node");

    /** A pod. */
    public static final DiagnosisType POD = new DiagnosisType("pod");

    /** A service of Kubernetes. */
    public static final DiagnosisType SERVICE = new DiagnosisType("service");

    /** An ingress. */
    public static final DiagnosisType INGRESS = new DiagnosisType("ingress");

    /** The network between two addresses. */
    public static final DiagnosisType NETWORK = new DiagnosisType("network");

    /** The memory of a node. */
    public static final DiagnosisType MEMORY = new DiagnosisType("memory");

    private DiagnosisType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static DiagnosisType of(String value) {
        return new DiagnosisType(value);
    }
}
