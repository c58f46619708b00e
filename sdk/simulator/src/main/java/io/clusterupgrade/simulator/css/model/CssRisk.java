// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * A risk that health checks find (see sdk/docs/wire/css.md#listaiops).
 *
 * @param item id of the check item, for example {@code nodeDiskCheck}
 * @param level {@code high}, {@code medium} or {@code suggestion}
 * @param result what was found, as text
 * @since 0.1.0
 */
public record CssRisk(String item, String level, String result) {}
