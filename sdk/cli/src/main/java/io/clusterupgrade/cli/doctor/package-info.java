// SPDX-License-Identifier: Apache-2.0
/** The checks of {@code clusterup doctor}. */
@NullMarked
package io.clusterupgrade.cli.doctor;

import org.jspecify.annotations.NullMarked;
