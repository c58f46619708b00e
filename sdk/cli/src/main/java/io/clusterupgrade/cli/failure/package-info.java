// SPDX-License-Identifier: Apache-2.0
/** Failures as an operator reads them: one line, a remedy and an exit code. */
@NullMarked
package io.clusterupgrade.cli.failure;

import org.jspecify.annotations.NullMarked;
