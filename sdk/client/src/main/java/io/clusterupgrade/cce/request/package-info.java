// SPDX-License-Identifier: Apache-2.0
/** The requests of Huawei CCE: one immutable type for each operation. */
@NullMarked
package io.clusterupgrade.cce.request;

import org.jspecify.annotations.NullMarked;
