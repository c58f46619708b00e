// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * A target image (see sdk/docs/wire/css.md#listimages).
 *
 * @param id image id
 * @param displayName name shown to users
 * @param description free text
 * @param engine engine type, for example {@code elasticsearch}
 * @param version engine version after the upgrade
 * @param priority rank among the images, higher first
 * @since 0.1.0
 */
public record CssImage(
        String id, String displayName, String description, String engine, String version, int priority) {}
