// SPDX-License-Identifier: Apache-2.0
/**
 * What a call throws. One tree: {@link io.clusterupgrade.error.CloudException} is its root.
 *
 * <ul>
 *   <li>{@link io.clusterupgrade.error.ApiException}: the cloud said no. One subclass for each kind of no.
 *   <li>{@link io.clusterupgrade.error.TransportException}: no complete answer, and harmless.
 *   <li>{@link io.clusterupgrade.error.OutcomeUnknownException}: a write left and no clear answer came.
 *   <li>{@link io.clusterupgrade.error.DecodeException}: a status of success came with a body that cannot be read.
 * </ul>
 *
 * <p>{@link io.clusterupgrade.error.CredentialsException} stands beside it: there was nothing to sign with, so there was no
 * call.
 */
@NullMarked
package io.clusterupgrade.error;

import org.jspecify.annotations.NullMarked;
