// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

/**
 * An endpoint style for Alibaba Cloud's ACK, whose paths contain neither version nor account (see
 * sdk/docs/wire/ack.md#endpoints).
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AlibabaRoaStyle implements EndpointStyle {
    private static final AlibabaRoaStyle REGIONAL = new AlibabaRoaStyle("cs", true);
    private static final AlibabaRoaStyle CENTRAL = new AlibabaRoaStyle("cs", false);
    private static final AlibabaRoaStyle VPC = new AlibabaRoaStyle("cs-anony-vpc", true);

    private final String hostPrefix;
    private final boolean regional;

    private AlibabaRoaStyle(String hostPrefix, boolean regional) {
        this.hostPrefix = hostPrefix;
        this.regional = regional;
    }

    /** Returns the style for {@code cs.{region}.aliyuncs.com}, the public host of each region. */
    public static AlibabaRoaStyle regional() {
        return REGIONAL;
    }

    /** Returns the style for {@code cs.aliyuncs.com}, the single host of the older documents; it needs no region. */
    public static AlibabaRoaStyle central() {
        return CENTRAL;
    }

    /** Returns the style for {@code cs-anony-vpc.{region}.aliyuncs.com}, which is reachable only from inside a VPC. */
    public static AlibabaRoaStyle vpc() {
        return VPC;
    }

    @Override
    public Endpoint endpoint(EndpointContext context) {
        String region = regional ? "." + context.requiredRegion() : "";
        return new Endpoint("https://" + hostPrefix + region + ".aliyuncs.com", "");
    }

    @Override
    public String pathPrefix(EndpointContext context) {
        return "";
    }

    /** Returns the pattern of the host. */
    @Override
    public String toString() {
        return "AlibabaRoaStyle[" + hostPrefix + (regional ? ".{region}" : "") + ".aliyuncs.com]";
    }
}
