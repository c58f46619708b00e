// SPDX-License-Identifier: Apache-2.0
/**
 * Our client beside the vendors' SDKs and raw OkHttp with Jackson (the floor), measured in one run.
 *
 * <pre>
 * run.Benchmarks ─▶ rounds   calls/s, CPU and bytes per call of all subjects in one process, in interleaved rounds
 *                ─▶ jmh      full call, signing, decoding, request building
 *                ─▶ coldstart, watch, lists, fleets   programs of their own
 *                ─▶ report   RESULTS.md, ROLLOUTS.md
 * server   the loopback server, a program of its own
 * subject  the measured clients, each in its own class loader; the vendors' are in src/vendors
 * </pre>
 */
@NullMarked
package io.clusterupgrade.benchmarks;

import org.jspecify.annotations.NullMarked;
