// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

import io.clusterupgrade.request.CloudService;
import java.util.Map;

/**
 * An endpoint style for Huawei Cloud's regional hosts, with the project in the path (see
 * sdk/docs/wire/css.md#endpoints and sdk/docs/wire/cce.md#endpoints).
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1.0
 */
public final class HuaweiProjectStyle implements EndpointStyle {
    private static final HuaweiProjectStyle INSTANCE = new HuaweiProjectStyle();

    /** The hosts that do not follow the pattern. */
    private static final Map<String, String> SPECIAL_HOSTS = Map.of(
            "CSS/cn-north-1", "es.cn-north-1.myhuaweicloud.com",
            "CSS/cn-east-2", "es.cn-east-2.myhuaweicloud.com",
            "CCE/eu-west-101", "cce.eu-west-101.myhuaweicloud.eu");

    private HuaweiProjectStyle() {}

    /** Returns the style. */
    public static HuaweiProjectStyle create() {
        return INSTANCE;
    }

    @Override
    public String toString() {
        return "HuaweiProjectStyle";
    }

    @Override
    public Endpoint endpoint(EndpointContext context) {
        String region = context.requiredRegion();
        String host = context.service() == CloudService.CSS ? "css" : "cce";
        return new Endpoint(
                "https://"
                        + SPECIAL_HOSTS.getOrDefault(
                                context.service() + "/" + region, host + "." + region + ".myhuaweicloud.com"),
                pathPrefix(context));
    }

    /**
     * Returns {@code /v1.0/{project}} for CSS and {@code /api/v3/projects/{project}} for CCE; without a project, only
     * the version. A version of CCE that names its root, such as {@code autopilot/v3}, has it in place of {@code api}.
     */
    @Override
    public String pathPrefix(EndpointContext context) {
        boolean css = context.service() == CloudService.CSS;
        boolean rooted = css || context.version().indexOf('/') >= 0;
        String version = (rooted ? "/" : "/api/") + context.version();
        if (!context.projectScoped()) {
            return version;
        }
        return version + (css ? "/" : "/projects/") + context.requiredProjectId();
    }
}
