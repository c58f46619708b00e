// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring.shop;

import io.clusterupgrade.spring.ClusterUpgradeAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** With our own auto-configuration only: the class path of these tests has parts of two versions of Boot. */
@SpringBootConfiguration
@ComponentScan
@ImportAutoConfiguration(ClusterUpgradeAutoConfiguration.class)
class ShopApplication {}
