// SPDX-License-Identifier: Apache-2.0
/** How bytes that come from outside become text, and what of a text is shown. Depends on nothing else; not exported. */
@NullMarked
package io.clusterupgrade.internal.text;

import org.jspecify.annotations.NullMarked;
