// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The IAM agencies of the simulated account, by name. {@link #UPGRADE} and {@link #SNAPSHOT} exist from the start, so that
 * simple flows need no preparation. Every agency is accepted for every purpose, because the simulator has no permissions.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public final class CssAgencies {
    /** The agency that {@code CreateAgency} creates for {@code vpc}: upgrades, AZ changes, replaced nodes. */
    public static final String UPGRADE = "css_upgrade_agency";
    /** The agency that {@code CreateAgency} creates for {@code obs}: snapshots. */
    public static final String SNAPSHOT = "css_obs_agency";

    private static final Map<String, String> NAMES =
            Map.of("vpc", UPGRADE, "obs", SNAPSHOT, "smn", "css_smn_agency", "elb", "css_elb_agency");

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    CssAgencies() {
        add(UPGRADE);
        add(SNAPSHOT);
    }

    /** Adds an agency; returns the same object. */
    public CssAgencies add(String name) {
        names.add(name);
        return this;
    }

    /** Removes an agency, so that requests that name it are rejected; returns the same object. */
    public CssAgencies remove(String name) {
        names.remove(name);
        return this;
    }

    /** Returns whether an agency with this name exists. */
    public boolean exists(String name) {
        return names.contains(name);
    }

    /**
     * Creates the agency for this type, unless it exists (see sdk/docs/wire/css.md#createagency): {@code vpc},
     * {@code obs}, {@code smn} or {@code elb}; another is rejected with 400 CSS.0001.
     */
    public void create(String type) {
        String name = NAMES.get(type);
        if (name == null) {
            throw CssErrorException.wrongParameter("type");
        }
        add(name);
    }

    void requireAgency(String name) {
        if (!exists(name)) {
            throw new CssErrorException(400, "CSS.5130", "The agency name is invalid. (" + name + ")");
        }
    }
}
