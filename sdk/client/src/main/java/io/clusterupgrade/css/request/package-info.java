// SPDX-License-Identifier: Apache-2.0
/** What is asked of Huawei CSS: one immutable request for each operation. */
@NullMarked
package io.clusterupgrade.css.request;

import org.jspecify.annotations.NullMarked;
