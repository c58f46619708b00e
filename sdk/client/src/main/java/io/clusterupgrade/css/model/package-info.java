// SPDX-License-Identifier: Apache-2.0
/**
 * What Huawei CSS answers. Records, to be read with their accessors: members may be added at their end, so neither construct them nor
 * take them apart with patterns. Never null are words, lists, maps and the objects that the documents always show; everything
 * else is null when the response does not have it.
 */
@NullMarked
package io.clusterupgrade.css.model;

import org.jspecify.annotations.NullMarked;
