// SPDX-License-Identifier: Apache-2.0
/** A server for HTTP/1.1 that controls every byte, pause and closed connection of a response. Not exported. */
@NullMarked
package io.clusterupgrade.simulator.http;

import org.jspecify.annotations.NullMarked;
