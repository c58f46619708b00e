// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.request.CloudService;

/**
 * Changes the builders of clients before they build: a transport, a signer, a retry policy of your own. Beans of this type are called in their
 * order, after the properties have been applied. An exception ends the start of the application.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ClientBuilderCustomizer {

    /** Changes the builder of the client of a service. */
    void customize(CloudService service, ClientBuilder<?> builder);
}
