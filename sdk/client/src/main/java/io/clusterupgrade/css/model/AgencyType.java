// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What an IAM agency is for (see sdk/docs/wire/css.md#createagency). CreateAgency does not answer the agency's name: it
 * is fixed for each type, and stands here as a constant. An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/CreateAgency.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record AgencyType(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final AgencyType ABSENT = new AgencyType("");

    /** Upgrades, AZ changes and replaced nodes, which re-attach network ports. */
    public static final AgencyType VPC = new AgencyType("vpc");

    /** Snapshots and saved logs. */
    public static final AgencyType OBS = new AgencyType("obs");

    /** Notifications. */
    public static final AgencyType SMN = new AgencyType("smn");

    /** Load balancers. */
    public static final AgencyType ELB = new AgencyType("elb");

    /** The name of the agency of {@link #VPC}: the {@code agency} of upgrades and AZ changes. */
    public static final String VPC_AGENCY = "css_upgrade_agency";

    /** The name of the agency of {@link #OBS}: the {@code agency} of the snapshot settings. */
    public static final String OBS_AGENCY = "css_obs_agency";

    /** The name of the agency of {@link #SMN}. */
    public static final String SMN_AGENCY = "css_smn_agency";

    /** The name of the agency of {@link #ELB}. */
    public static final String ELB_AGENCY = "css_elb_agency";

    /** The word with this text. */
    public static AgencyType of(String value) {
        return new AgencyType(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
