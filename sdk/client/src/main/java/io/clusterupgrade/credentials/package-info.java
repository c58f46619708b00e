// SPDX-License-Identifier: Apache-2.0
/**
 * What calls are signed with, and where it comes from.
 */
@NullMarked
package io.clusterupgrade.credentials;

import org.jspecify.annotations.NullMarked;
