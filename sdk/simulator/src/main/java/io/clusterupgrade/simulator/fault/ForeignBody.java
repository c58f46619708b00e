// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

/**
 * Bodies that no simulated service sends under a 2xx, but that a proxy, firewall or load balancer may send.
 *
 * @since 0.1.0
 */
public enum ForeignBody {
    /** A login page, or the page of a firewall or a load balancer. */
    HTML(
            "text/html; charset=utf-8",
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Sign in</h1></body></html>"),
    /** A sentence. */
    TEXT("text/plain; charset=utf-8", "upstream connect error or disconnect/reset before headers"),
    /** An error of an XML gateway. */
    XML(
            "application/xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>AccessDenied</Code><Message>denied</Message></Error>"),
    /** An error of Huawei's gateway: {@code error_code}, {@code error_msg}. */
    HUAWEI_ERROR(
            "application/json",
            "{\"error_code\":\"APIGW.0308\",\"error_msg\":\"The throttling threshold has been reached.\"}"),
    /** A failure as a Kubernetes API server reports it. */
    KUBERNETES_STATUS(
            "application/json",
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"message\":\"the object is locked\","
                    + "\"reason\":\"Conflict\",\"code\":409}"),
    /** An error of ACK: {@code code}, {@code message}. */
    ALIBABA_ERROR(
            "application/json", "{\"code\":\"ErrorClusterState\",\"message\":\"the cluster is busy\",\"status\":400}"),
    /** A JSON array. */
    EMPTY_ARRAY("application/json", "[]"),
    /** A JSON string. */
    JSON_STRING("application/json", "\"ok\""),
    /** A JSON object without members. */
    EMPTY_OBJECT("application/json", "{}");

    private final String contentType;
    private final String text;

    ForeignBody(String contentType, String text) {
        this.contentType = contentType;
        this.text = text;
    }

    /** Returns the value of {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }

    /** Returns the body. */
    public String text() {
        return text;
    }
}
