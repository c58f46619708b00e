// SPDX-License-Identifier: Apache-2.0
/** Signature verification, written from sdk/docs/wire/signing.md, independently of the client. Not exported. */
@NullMarked
package io.clusterupgrade.simulator.auth;

import org.jspecify.annotations.NullMarked;
