// SPDX-License-Identifier: Apache-2.0
/** The requests of Huawei CSS: one immutable type for each operation. */
@NullMarked
package io.clusterupgrade.css.request;

import org.jspecify.annotations.NullMarked;
