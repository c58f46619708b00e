// SPDX-License-Identifier: Apache-2.0
/** What is asked of Huawei CCE: one immutable request for each operation. */
@NullMarked
package io.clusterupgrade.cce.request;

import org.jspecify.annotations.NullMarked;
