// SPDX-License-Identifier: Apache-2.0
/**
 * The cluster-upgrade SDK: a map of it.
 *
 * <pre>
 * client method ─▶ request ─▶ endpoint ─▶ signer ─▶ transport ─▶ decode ─▶ model
 *                  what       where       who       over         what it   of css,
 *                  is asked   it goes     asks      the wire     says      cce, ack
 * </pre>
 *
 * <p>The packages are the stages of a call, in order; dependencies point down only.
 *
 * <ol>
 *   <li>{@code request}: an operation and its response as values.
 *   <li>{@code endpoint}: hosts and path prefixes.
 *   <li>{@code credentials}, {@code signer}: keys, and the signatures made with them.
 *   <li>{@code transport}: HTTP, time, and how often to try.
 *   <li>{@code decode}: yes or no, and what it says.
 *   <li>{@code event}: the events of calls that listeners receive.
 *   <li>{@code error}: what a failed call throws.
 *   <li>{@code identity}: credentials that have to be requested, and the vendors' default chains.
 *   <li>{@code internal}: the wiring; {@code Pipeline} has a line for each stage. Not exported.
 *   <li>{@code client}: what the clients have in common.
 *   <li>{@code css}, {@code cce}, {@code ack}: the services, all of one shape: a client, an index of its operations, a handle
 *       for a cluster with a handle for each topic, {@code request} and {@code model}. The checks that their requests share are in
 *       {@code internal.request}.
 *   <li>{@code upgrade}: the lifecycle over all of them: start an upgrade once, watch it, act on it, find it again. Begin here,
 *       with {@code ClusterUpgrader}; its plans are in {@code upgrade.plan}.
 * </ol>
 */
@NullMarked
package io.clusterupgrade;

import org.jspecify.annotations.NullMarked;
