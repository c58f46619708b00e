// SPDX-License-Identifier: Apache-2.0
/** What the program knows of the machine it runs on: streams, environment, time, terminal. */
@NullMarked
package io.clusterupgrade.cli.host;

import org.jspecify.annotations.NullMarked;
