// SPDX-License-Identifier: Apache-2.0
/** The checks that the requests of all services share. Not exported: nothing here is for users. */
@NullMarked
package io.clusterupgrade.internal.request;

import org.jspecify.annotations.NullMarked;
