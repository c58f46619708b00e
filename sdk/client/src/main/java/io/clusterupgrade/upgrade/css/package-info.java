// SPDX-License-Identifier: Apache-2.0
/** The lifecycle of upgrades and AZ changes of CSS. Not exported. */
@NullMarked
package io.clusterupgrade.upgrade.css;

import org.jspecify.annotations.NullMarked;
