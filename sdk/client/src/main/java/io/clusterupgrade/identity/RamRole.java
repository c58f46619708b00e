// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An Alibaba RAM role to assume, with its options. Immutable and thread-safe.
 *
 * @param arn the role's ARN, {@code acs:ram::<account>:role/<name>}
 * @param sessionName the name of the session in the account's log; null means {@code cluster-upgrade-<milliseconds>}
 * @param duration the lifetime of the keys, at least 15 min
 * @param policy a JSON policy that restricts the role, or null
 * @param externalId the id that the role's owner requires, or null
 * @param stsRegion the region whose STS is used; null means that of the settings
 * @param vpc whether to use the address of the region's STS inside the VPC
 * @since 0.1.0
 */
public record RamRole(
        String arn,
        @Nullable String sessionName,
        Duration duration,
        @Nullable String policy,
        @Nullable String externalId,
        @Nullable String stsRegion,
        boolean vpc) {
    private static final Duration MIN_DURATION = Duration.ofMinutes(15);

    /**
     * Creates a role.
     *
     * @throws IllegalArgumentException if the duration is less than 15 min
     */
    public RamRole {
        if (duration.compareTo(MIN_DURATION) < 0) {
            throw new IllegalArgumentException("duration must be at least 15 min: " + duration);
        }
    }

    /** Creates a role with a duration of one hour and defaults for all other options. */
    public static RamRole of(String arn) {
        return new RamRole(arn, null, Duration.ofHours(1), null, null, null, false);
    }

    /** Returns a copy with a session name. */
    public RamRole withSessionName(String name) {
        return new RamRole(arn, name, duration, policy, externalId, stsRegion, vpc);
    }

    /** Returns a copy with another duration. */
    public RamRole withDuration(Duration value) {
        return new RamRole(arn, sessionName, value, policy, externalId, stsRegion, vpc);
    }

    /** Returns the ARN only: an external id is confidential. */
    @Override
    public String toString() {
        return "RamRole[" + arn + "]";
    }
}
