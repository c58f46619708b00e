// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An Alibaba RAM role to play, and how. Immutable and thread-safe.
 *
 * @param arn the role's ARN, {@code acs:ram::<account>:role/<name>}
 * @param sessionName what the role's session is called in the account's log; null means {@code cluster-upgrade-<milliseconds>}
 * @param duration how long its keys hold, at least 15 min
 * @param policy a policy in JSON that narrows the role, or null
 * @param externalId the id that the role's owner asks for, or null
 * @param stsRegion the region whose STS is asked; null means what the settings say
 * @param vpc whether to ask the region's STS through its address inside the VPC
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
    private static final Duration SHORTEST = Duration.ofMinutes(15);

    /**
     * Checks the duration.
     *
     * @throws IllegalArgumentException if it is less than 15 min
     */
    public RamRole {
        if (duration.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("duration must be at least 15 min: " + duration);
        }
    }

    /** A role for an hour at a time, and defaults for everything else. */
    public static RamRole of(String arn) {
        return new RamRole(arn, null, Duration.ofHours(1), null, null, null, false);
    }

    /** The same with a session name. */
    public RamRole withSessionName(String name) {
        return new RamRole(arn, name, duration, policy, externalId, stsRegion, vpc);
    }

    /** The same for another time. */
    public RamRole withDuration(Duration time) {
        return new RamRole(arn, sessionName, time, policy, externalId, stsRegion, vpc);
    }

    /** The ARN only: an external id is half a secret. */
    @Override
    public String toString() {
        return "RamRole[" + arn + "]";
    }
}
