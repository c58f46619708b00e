// SPDX-License-Identifier: Apache-2.0
/** The application that the page on Spring Boot shows. */
@NullMarked
package io.clusterupgrade.spring.shop;

import org.jspecify.annotations.NullMarked;
