// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal.model;

import org.jspecify.annotations.Nullable;

/**
 * What came out of an action or a check of a wave. Immutable and thread-safe.
 *
 * @param failure why it failed; null for a success
 * @since 0.1.0
 */
public record WaveResult(@Nullable String failure) {}
