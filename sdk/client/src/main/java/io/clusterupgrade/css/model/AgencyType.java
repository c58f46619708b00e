// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The purpose of an IAM agency (see sdk/docs/wire/css.md#createagency). CreateAgency does not return the agency's
 * name: it is fixed for each type, and is a constant of this class.
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/CreateAgency.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class AgencyType extends OpenEnum {
    /** The response does not contain the value. */
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

    private AgencyType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AgencyType of(String value) {
        return new AgencyType(value);
    }
}
