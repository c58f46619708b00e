// SPDX-License-Identifier: Apache-2.0
/** Huawei CCE: {@link io.clusterupgrade.cce.CceClient}, and its operations as constants. */
@NullMarked
package io.clusterupgrade.cce;

import org.jspecify.annotations.NullMarked;
