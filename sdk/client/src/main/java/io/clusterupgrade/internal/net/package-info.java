// SPDX-License-Identifier: Apache-2.0
/** Splits and checks URLs, hosts and IP addresses that users write. Depends on nothing else; not exported. */
@NullMarked
package io.clusterupgrade.internal.net;

import org.jspecify.annotations.NullMarked;
