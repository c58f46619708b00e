// SPDX-License-Identifier: Apache-2.0
/** The requests of Alibaba ACK: one immutable type for each operation. */
@NullMarked
package io.clusterupgrade.ack.request;

import org.jspecify.annotations.NullMarked;
