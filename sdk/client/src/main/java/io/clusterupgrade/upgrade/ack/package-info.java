// SPDX-License-Identifier: Apache-2.0
/** The lifecycle of upgrades of ACK. Not exported. */
@NullMarked
package io.clusterupgrade.upgrade.ack;

import org.jspecify.annotations.NullMarked;
