// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

/**
 * A service that this library has a client for.
 *
 * @since 0.1.0
 */
public enum CloudService {
    /** Huawei Cloud Search Service: Elasticsearch, OpenSearch and Logstash clusters. */
    CSS(Vendor.HUAWEI),
    /** Huawei Cloud Container Engine: Kubernetes clusters. */
    CCE(Vendor.HUAWEI),
    /** Alibaba Cloud Container Service for Kubernetes. */
    ACK(Vendor.ALIBABA);

    /**
     * The vendor of a service: it decides how calls are signed and how errors look. The services of a vendor share signatures and error bodies.
     *
     * @since 0.1.0
     */
    public enum Vendor {
        /** Huawei Cloud, its partner clouds, and Open Telekom Cloud. */
        HUAWEI,
        /** Alibaba Cloud. */
        ALIBABA
    }

    private final Vendor vendor;

    CloudService(Vendor vendor) {
        this.vendor = vendor;
    }

    /** Returns the vendor of the service. */
    public Vendor vendor() {
        return vendor;
    }
}
