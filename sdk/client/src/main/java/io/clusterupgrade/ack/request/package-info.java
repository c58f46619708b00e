// SPDX-License-Identifier: Apache-2.0
/** What is asked of Alibaba ACK: one immutable request for each operation. */
@NullMarked
package io.clusterupgrade.ack.request;

import org.jspecify.annotations.NullMarked;
