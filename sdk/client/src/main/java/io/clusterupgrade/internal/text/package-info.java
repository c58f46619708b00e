// SPDX-License-Identifier: Apache-2.0
/**
 * What comes from outside as bytes or text: its encoding, invisible characters, and what of it may be shown. Depends on
 * nothing else; not exported.
 */
@NullMarked
package io.clusterupgrade.internal.text;

import org.jspecify.annotations.NullMarked;
