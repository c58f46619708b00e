// SPDX-License-Identifier: Apache-2.0
/** What the three clients have in common: their settings ({@link io.clusterupgrade.client.ClientBuilder}) and how they send. */
@NullMarked
package io.clusterupgrade.client;

import org.jspecify.annotations.NullMarked;
