// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps secrets out of messages and logs. Stands on {@code credentials}, below everything that shows text from outside; not
 * exported.
 */
@NullMarked
package io.clusterupgrade.internal.redaction;

import org.jspecify.annotations.NullMarked;
