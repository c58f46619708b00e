// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

/**
 * Stage 2 of a call: turns service, region and project into a base URL and a path prefix. The seam for private clouds and
 * gateways with addresses of their own.
 *
 * <p>Thread-safe, and quick: it is asked for every call.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface EndpointStyle {

    /**
     * Where the calls of this target go.
     *
     * @throws IllegalStateException if the target lacks what the style needs; the message says what to set
     */
    Endpoint endpoint(EndpointContext target);

    /** This style's paths on another host: for tests, proxies and partner clouds. */
    default EndpointStyle at(String baseUrl) {
        Endpoint checked = new Endpoint(baseUrl, "");
        return target -> new Endpoint(checked.baseUrl(), pathPrefix(target));
    }

    /** The path prefix alone; it must not need a region. */
    default String pathPrefix(EndpointContext target) {
        return endpoint(target).pathPrefix();
    }
}
