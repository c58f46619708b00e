// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

/**
 * The services this library speaks to.
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
     * The clouds behind the services. What one vendor's services share (signatures, error bodies) hangs on it.
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

    /** Whose service it is. */
    public Vendor vendor() {
        return vendor;
    }
}
