// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

/**
 * Alibaba Cloud's hosts for ACK, whose paths carry neither version nor account (see sdk/docs/wire/ack.md#endpoints).
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AlibabaRoaStyle implements EndpointStyle {
    private static final AlibabaRoaStyle REGIONAL = new AlibabaRoaStyle("cs", true);
    private static final AlibabaRoaStyle CENTRAL = new AlibabaRoaStyle("cs", false);
    private static final AlibabaRoaStyle VPC = new AlibabaRoaStyle("cs-anony-vpc", true);

    private final String before;
    private final boolean regional;

    private AlibabaRoaStyle(String before, boolean regional) {
        this.before = before;
        this.regional = regional;
    }

    /** {@code cs.{region}.aliyuncs.com}, the public host of each region. */
    public static AlibabaRoaStyle regional() {
        return REGIONAL;
    }

    /** {@code cs.aliyuncs.com}, the one host of the older documents; it needs no region. */
    public static AlibabaRoaStyle central() {
        return CENTRAL;
    }

    /** {@code cs-anony-vpc.{region}.aliyuncs.com}, reachable from inside a VPC only. */
    public static AlibabaRoaStyle vpc() {
        return VPC;
    }

    @Override
    public Endpoint endpoint(EndpointContext target) {
        String region = regional ? "." + target.requiredRegion() : "";
        return new Endpoint("https://" + before + region + ".aliyuncs.com", "");
    }

    @Override
    public String pathPrefix(EndpointContext target) {
        return "";
    }

    /** The host that it makes. */
    @Override
    public String toString() {
        return "AlibabaRoaStyle[" + before + (regional ? ".{region}" : "") + ".aliyuncs.com]";
    }
}
