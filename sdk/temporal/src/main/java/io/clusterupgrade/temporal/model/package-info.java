// SPDX-License-Identifier: Apache-2.0
/**
 * What is written to the histories of workflows. Later versions add members at the end, and read what earlier ones wrote. None of it
 * has a secret: clients are made on the workers.
 */
@NullMarked
package io.clusterupgrade.temporal.model;

import org.jspecify.annotations.NullMarked;
