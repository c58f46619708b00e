// SPDX-License-Identifier: Apache-2.0
/** Alibaba ACK: {@link io.clusterupgrade.ack.AckClient}, and its operations as constants. */
@NullMarked
package io.clusterupgrade.ack;

import org.jspecify.annotations.NullMarked;
