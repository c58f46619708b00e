// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

/**
 * A request for the feature gates of the service (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @since 0.1.0
 */
public record ShowFeatureGatesRequest() {}
