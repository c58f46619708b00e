// SPDX-License-Identifier: Apache-2.0
/** Huawei CSS: {@link io.clusterupgrade.css.CssClient}, and its operations as constants. */
@NullMarked
package io.clusterupgrade.css;

import org.jspecify.annotations.NullMarked;
