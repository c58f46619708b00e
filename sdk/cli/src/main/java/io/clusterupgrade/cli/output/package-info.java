// SPDX-License-Identifier: Apache-2.0
/** What commands print: plain text, one JSON document, or events as JSON lines. */
@NullMarked
package io.clusterupgrade.cli.output;

import org.jspecify.annotations.NullMarked;
