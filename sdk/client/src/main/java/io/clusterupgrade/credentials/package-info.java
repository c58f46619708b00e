// SPDX-License-Identifier: Apache-2.0
/**
 * Credentials, the providers that supply them, and the files they are read from.
 */
@NullMarked
package io.clusterupgrade.credentials;

import org.jspecify.annotations.NullMarked;
