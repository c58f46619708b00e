// SPDX-License-Identifier: Apache-2.0
/** The lifecycle of upgrades of CCE. Not exported. */
@NullMarked
package io.clusterupgrade.upgrade.cce;

import org.jspecify.annotations.NullMarked;
