// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ShopApplication {}
