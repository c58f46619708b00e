// SPDX-License-Identifier: Apache-2.0
/** Reads and validates the responses of identity services. Not exported. */
@NullMarked
package io.clusterupgrade.identity.response;

import org.jspecify.annotations.NullMarked;
