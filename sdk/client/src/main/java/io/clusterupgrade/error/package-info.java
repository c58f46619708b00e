// SPDX-License-Identifier: Apache-2.0
/**
 * The exceptions of a call. {@link io.clusterupgrade.error.CloudException} is the root of the tree.
 *
 * <ul>
 *   <li>{@link io.clusterupgrade.error.ApiException}: the service returned an error. Each kind of error has a
 *       subclass.
 *   <li>{@link io.clusterupgrade.error.TransportException}: no complete response arrived, and the call had no effect.
 *   <li>{@link io.clusterupgrade.error.OutcomeUnknownException}: a write was sent and its outcome is unknown.
 *   <li>{@link io.clusterupgrade.error.DecodeException}: a response with a success status cannot be parsed.
 * </ul>
 *
 * <p>{@link io.clusterupgrade.error.CredentialsException} is not part of the tree: without credentials, no call was
 * sent.
 */
@NullMarked
package io.clusterupgrade.error;

import org.jspecify.annotations.NullMarked;
