// SPDX-License-Identifier: Apache-2.0
/**
 * The starter for Spring Boot 3.5 and 4.0. A service whose region or endpoint is set under {@code cluster-upgrade} has a client bean
 * ({@code CssClient}, {@code CceClient}, {@code AckClient}); {@link io.clusterupgrade.spring.ClusterUpgraders} makes upgraders of
 * clusters. See {@link io.clusterupgrade.spring.ClusterUpgradeProperties} for the properties and {@link
 * io.clusterupgrade.spring.ClusterUpgradeAutoConfiguration} for the beans.
 */
@NullMarked
package io.clusterupgrade.spring;

import org.jspecify.annotations.NullMarked;
