// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

/**
 * Stage 2 of a call: derives a base URL and a path prefix from service, region and project. Implement it for private
 * clouds and gateways with other addresses.
 *
 * <p>Implementations must be thread-safe and fast: the client invokes them for every call.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface EndpointStyle {

    /**
     * Returns the endpoint for the calls of a context.
     *
     * @throws IllegalStateException if the context lacks a setting that the style needs; the message says what to set
     */
    Endpoint endpoint(EndpointContext context);

    /** Returns a style with the paths of this one on another host, for tests, proxies and partner clouds. */
    default EndpointStyle at(String baseUrl) {
        Endpoint checked = new Endpoint(baseUrl, "");
        return context -> new Endpoint(checked.baseUrl(), pathPrefix(context));
    }

    /** Returns the path prefix alone; it must not need a region. */
    default String pathPrefix(EndpointContext context) {
        return endpoint(context).pathPrefix();
    }
}
