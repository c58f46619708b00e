// SPDX-License-Identifier: Apache-2.0
/** How the stages are wired. Not exported: nothing here is for users. */
@NullMarked
package io.clusterupgrade.internal;

import org.jspecify.annotations.NullMarked;
