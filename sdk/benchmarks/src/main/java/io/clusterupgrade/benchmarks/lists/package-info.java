// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.clusterupgrade.benchmarks.lists;

import org.jspecify.annotations.NullMarked;
