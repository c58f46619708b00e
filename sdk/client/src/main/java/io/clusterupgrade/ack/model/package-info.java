// SPDX-License-Identifier: Apache-2.0
/**
 * The responses of Alibaba ACK. Read the records with their accessors: components may be added at the end, so do not
 * construct them or match them with record patterns.
 *
 * <p>Status values, lists, maps and the objects that the documents always show are never null. When a response omits one,
 * the compact constructor of its record sets a neutral value: {@code ABSENT}, an empty list, an empty map or an empty
 * record. Lists and maps are unmodifiable copies. Every other component is null when the response does not have it.
 */
@NullMarked
package io.clusterupgrade.ack.model;

import org.jspecify.annotations.NullMarked;
