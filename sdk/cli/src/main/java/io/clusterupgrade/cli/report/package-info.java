// SPDX-License-Identifier: Apache-2.0
/** The HTML page about a watched upgrade. */
@NullMarked
package io.clusterupgrade.cli.report;

import org.jspecify.annotations.NullMarked;
