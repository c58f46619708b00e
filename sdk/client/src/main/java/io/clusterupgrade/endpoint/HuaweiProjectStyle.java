// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

import io.clusterupgrade.request.CloudService;
import java.util.Map;

/**
 * Huawei Cloud's regional hosts, with the project in the path (see sdk/docs/wire/css.md#endpoints and
 * sdk/docs/wire/cce.md#endpoints).
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1.0
 */
public final class HuaweiProjectStyle implements EndpointStyle {
    private static final HuaweiProjectStyle INSTANCE = new HuaweiProjectStyle();

    /** The hosts that do not follow the rule. */
    private static final Map<String, String> SPECIAL_HOSTS = Map.of(
            "CSS/cn-north-1", "es.cn-north-1.myhuaweicloud.com",
            "CSS/cn-east-2", "es.cn-east-2.myhuaweicloud.com",
            "CCE/eu-west-101", "cce.eu-west-101.myhuaweicloud.eu");

    private HuaweiProjectStyle() {}

    /** The style. */
    public static HuaweiProjectStyle create() {
        return INSTANCE;
    }

    @Override
    public String toString() {
        return "HuaweiProjectStyle";
    }

    @Override
    public Endpoint endpoint(EndpointContext target) {
        String region = target.requiredRegion();
        String host = target.service() == CloudService.CSS ? "css" : "cce";
        return new Endpoint(
                "https://"
                        + SPECIAL_HOSTS.getOrDefault(
                                target.service() + "/" + region, host + "." + region + ".myhuaweicloud.com"),
                pathPrefix(target));
    }

    /** {@code /v1.0/{project}} for CSS, {@code /api/v3/projects/{project}} for CCE; without a project the version alone. */
    @Override
    public String pathPrefix(EndpointContext target) {
        boolean css = target.service() == CloudService.CSS;
        String version = (css ? "/" : "/api/") + target.version();
        if (!target.projectScoped()) {
            return version;
        }
        return version + (css ? "/" : "/projects/") + target.requiredProjectId();
    }
}
